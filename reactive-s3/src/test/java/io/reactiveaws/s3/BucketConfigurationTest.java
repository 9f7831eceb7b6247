package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.s3.transfer.S3Errors;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What a bucket has or has not: each kind of configuration has a code of its own for "there is none". */
class BucketConfigurationTest {

    private static final String[] CODES = {
        "NoSuchCORSConfiguration",
        "NoSuchLifecycleConfiguration",
        "NoSuchBucketPolicy",
        "NoSuchTagSet",
        "NoSuchWebsiteConfiguration"
    };

    private static Arguments of(
            String code, String member, Function<Bucket, LoadableResource<S3AsyncClient, ?, ?>> resource) {
        return Arguments.of(code, Named.of(member, resource));
    }

    static Stream<Arguments> configurations() {
        return Stream.of(
                of(CODES[0], "cors", Bucket::cors),
                of(CODES[1], "lifecycleConfiguration", Bucket::lifecycleConfiguration),
                of(CODES[2], "policy", Bucket::policy),
                of(CODES[3], "tagging", Bucket::tagging),
                of(CODES[4], "website", Bucket::website));
    }

    static Stream<Arguments> alwaysThere() {
        return Stream.of(
                of("NoSuchBucket", "acl", Bucket::acl),
                of("NoSuchBucket", "logging", Bucket::logging),
                of("NoSuchBucket", "notification", Bucket::notification),
                of("NoSuchBucket", "requestPayment", Bucket::requestPayment),
                of("NoSuchBucket", "versioning", Bucket::versioning));
    }

    /** A bucket of a client that answers every call with an error. */
    private static Bucket refusing(S3Exception error) {
        S3AsyncClient client = (S3AsyncClient) Proxy.newProxyInstance(
                S3AsyncClient.class.getClassLoader(),
                new Class<?>[] {S3AsyncClient.class},
                (proxy, method, arguments) -> {
                    if (method.getReturnType() != CompletableFuture.class) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return CompletableFuture.failedFuture(error);
                });
        return S3.over(client).bucket("b");
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void whereThereIsNoneFindIsEmptyAndExistsIsFalse(
            String code, Function<Bucket, LoadableResource<S3AsyncClient, ?, ?>> resource) {
        Bucket bucket = refusing(S3Errors.of(404, code));

        StepVerifier.create(resource.apply(bucket).find()).verifyComplete();
        StepVerifier.create(resource.apply(bucket).exists()).expectNext(false).verifyComplete();
        StepVerifier.create(resource.apply(bucket).load())
                .verifyErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(S3Exception.class).hasMessageContaining(code));
    }

    @ParameterizedTest
    @MethodSource({"configurations", "alwaysThere"})
    void aMissingBucketIsAnErrorAndNotAnEmptyConfiguration(
            String code, Function<Bucket, LoadableResource<S3AsyncClient, ?, ?>> resource) {
        S3Exception gone = S3Errors.of(404, "NoSuchBucket");
        Bucket bucket = refusing(gone);

        StepVerifier.create(resource.apply(bucket).find())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(gone));
        StepVerifier.create(resource.apply(bucket).exists())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(gone));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void theCodesOfOthersAreErrors(String code, Function<Bucket, LoadableResource<S3AsyncClient, ?, ?>> resource) {
        for (String other : CODES) {
            if (!other.equals(code)) {
                StepVerifier.create(resource.apply(refusing(S3Errors.of(404, other)))
                                .find())
                        .verifyError(S3Exception.class);
            }
        }
    }
}
