package io.reactiveaws.spring;

import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Credentials that stand in properties: both keys or none. */
record StaticCredentials(Setting<String> accessKey, Setting<String> secretKey, Setting<String> sessionToken) {

    static StaticCredentials of(ReactiveAwsProperties.Credentials ours) {
        return new StaticCredentials(
                Setting.ours("credentials.access-key", ours.accessKey()),
                Setting.ours("credentials.secret-key", ours.secretKey()),
                Setting.ours("credentials.session-token", ours.sessionToken()));
    }

    static StaticCredentials of(SpringCloudAws theirs) {
        return new StaticCredentials(theirs.accessKey(), theirs.secretKey(), theirs.sessionToken());
    }

    boolean areSet() {
        return all().anyMatch(Setting::isSet);
    }

    Optional<AwsCredentialsProvider> provider() {
        return areSet() ? Optional.of(StaticCredentialsProvider.create(credentials())) : Optional.empty();
    }

    private AwsCredentials credentials() {
        String access = required(accessKey);
        String secret = required(secretKey);
        return sessionToken
                .get()
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(access, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(access, secret));
    }

    private String required(Setting<String> key) {
        return key.get()
                .orElseThrow(() -> new IncompleteCredentialsException(
                        all().filter(Setting::isSet).map(Setting::property).toList(), key.property()));
    }

    private Stream<Setting<String>> all() {
        return Stream.of(accessKey, secretKey, sessionToken);
    }
}
