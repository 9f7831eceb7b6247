package io.reactiveaws.local;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Accounts of an endpoint that somebody else runs. moto and LocalStack let a caller assume a role of any account; where
 * that fails, all share the one account there is.
 */
final class AssumedRoleAccounts implements Accounts, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAws.class);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);

    private final URI endpoint;
    private final Region region;
    private final AwsCredentialsProvider own;
    private @Nullable StsAsyncClient sts;

    AssumedRoleAccounts(URI endpoint, Region region, AwsCredentialsProvider own) {
        this.endpoint = endpoint;
        this.region = region;
        this.own = own;
    }

    @Override
    public AwsCredentialsProvider shared() {
        return own;
    }

    @Override
    public AwsCredentialsProvider fresh() {
        try {
            return StaticCredentialsProvider.create(assumeRole(AccountId.random()));
        } catch (CompletionException failure) {
            LOG.warn(
                    "{} gives no account of its own to a session, so that it shares one with others: {}",
                    endpoint,
                    String.valueOf(failure.getCause()));
            return own;
        }
    }

    /** One for all calls, since closing one takes seconds. */
    private synchronized StsAsyncClient client() {
        if (sts == null) {
            sts = newClient();
        }
        return sts;
    }

    private StsAsyncClient newClient() {
        return StsAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(own)
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(RetryMode.STANDARD).apiCallTimeout(CALL_LIMIT))
                .build();
    }

    private AwsSessionCredentials assumeRole(String accountId) {
        Credentials credentials = client().assumeRole(
                        request -> request.roleArn("arn:aws:iam::" + accountId + ":role/any")
                                .roleSessionName("reactive-aws"))
                .join()
                .credentials();
        return AwsSessionCredentials.create(
                credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
    }

    @Override
    public synchronized void close() {
        if (sts != null) {
            sts.close();
        }
    }
}
