package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.javadoc;
import static io.reactiveaws.codegen.write.Writing.names;
import static io.reactiveaws.codegen.write.Writing.ofS3;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A load is one call, whose answer has the data. */
class LoadWriterTest {

    private static List<MethodSpec> loads(ResourceSpec resource) {
        return new LoadWriter(resource, Objects.requireNonNull(resource.model().load())).methods();
    }

    private static ResourceSpec bucket(String data) {
        return ofS3("Bucket: {identifiers: {name: }, shape: HeadBucketResponse, load: HeadBucket(Bucket=name) -> %s}"
                .formatted(data));
    }

    @Test
    void fetchAsksForTheResourceOnly() {
        assertThat(code(loads(toy("Instance")).get(0))).isEqualTo("""
                @Override
                protected Mono<Instance> fetch() {
                  return fetch(request -> {});
                }""");
    }

    @Test
    void reloadTakesAConsumer() {
        assertThat(code(loads(toy("Instance")).get(1))).isEqualTo("""
                public Mono<Instance> reload(Consumer<DescribeInstancesRequest.Builder> request) {
                  argument("reload", "request", request);
                  return reload(fetch(request));
                }""");
    }

    @Test
    void dataIsBehindAPath() {
        assertThat(code(loads(toy("Instance")).get(2))).isEqualTo("""
                private Mono<Instance> fetch(Consumer<DescribeInstancesRequest.Builder> request) {
                  return call("load", "DescribeInstances", client -> \
                client.describeInstances(DescribeInstancesRequest.builder()
                          .applyMutation(request)
                          .instanceIds(id)
                          .build()))
                      .mapNotNull(response -> response.reservations().stream()
                          .flatMap(item -> item.instances().stream())
                          .findFirst()
                          .orElse(null));
                }""");
    }

    @Test
    void codesByWhichThereIsNone() {
        assertThat(code(loads(toy("Instance")).get(3))).isEqualTo("""
                @Override
                protected Set<String> notFoundCodes() {
                  return Set.of("InvalidInstanceID.NotFound");
                }""");
    }

    @Test
    void answerIsTheData() {
        assertThat(code(loads(bucket("@")).get(2))).isEqualTo("""
                private Mono<HeadBucketResponse> fetch(Consumer<HeadBucketRequest.Builder> request) {
                  return call("load", "HeadBucket", client -> client.headBucket(HeadBucketRequest.builder()
                          .applyMutation(request)
                          .bucket(name)
                          .build()));
                }""");
    }

    @Test
    void handWrittenMethodMakesTheData() {
        assertThat(code(loads(bucket("ofHead(@)")).get(2))).isEqualTo("""
                private Mono<HeadBucketResponse> fetch(Consumer<HeadBucketRequest.Builder> request) {
                  return call("load", "HeadBucket", client -> client.headBucket(HeadBucketRequest.builder()
                          .applyMutation(request)
                          .bucket(name)
                          .build()))
                      .mapNotNull(response -> ofHead(response));
                }""");
    }

    @Test
    void withoutCodesThereIsNoMethodForThem() {
        assertThat(names(loads(bucket("@")))).isEqualTo("fetch reload fetch");
    }

    @Test
    void documentation() {
        assertThat(javadoc(loads(toy("Instance")).get(1))).isEqualTo("""
                Loads the data anew by a request of one's own: one call of {@code DescribeInstances} for each \
                subscription.

                @param request completes the request; what identifies this instance wins over it
                @return this resource; {@link ResourceNotFoundException} or the service's own exception if \
                there is none""");
    }
}
