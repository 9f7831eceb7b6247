package io.reactiveaws.s3.integration;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalServer;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.SharedBackend;
import io.reactiveaws.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * All integration tests of S3, in one account: they share nothing but that. A subclass says on which server they run.
 */
abstract class S3Suite extends SharedBackend
        implements BucketBehaviour,
                ConfigurationBehaviour,
                ListingBehaviour,
                DeletionBehaviour,
                ObjectBehaviour,
                VersionBehaviour,
                MultipartBehaviour,
                ReadBehaviour,
                TransferBehaviour {

    private final S3 s3 = session().resource(S3.class);
    private final TestBuckets buckets = new TestBuckets(s3);

    /** Runs them on that server, or skips them with a line that says why. */
    static void share(LocalServer server) {
        LocalAws aws = TestServers.startOrSkip(server.name(), () -> LocalAws.start(server));
        share(backend(aws), aws::close);
    }

    static Backend backend(LocalAws aws) {
        return new Backend(Emulator.of(aws.description()), aws.endpoint(), aws.region(), aws.credentials());
    }

    @AfterEach
    void removeBuckets() {
        buckets.remove();
    }

    @Override
    public S3 s3() {
        return s3;
    }

    /** moto and LocalStack take a key ID of 12 digits as the account; elsewhere it is a key that nobody knows. */
    @Override
    public Session newStranger() {
        return newSession()
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("210987654321", "any")))
                .build();
    }

    @Override
    public TestBuckets buckets() {
        return buckets;
    }
}
