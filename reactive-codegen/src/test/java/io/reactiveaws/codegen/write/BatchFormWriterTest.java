package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.javadoc;
import static io.reactiveaws.codegen.write.Writing.named;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A batch action has two forms in the collection. */
class BatchFormWriterTest {

    @Test
    void argumentIsSetInEachRequest() {
        assertThat(code(new BatchFormWriter(
                                toy("Instance"),
                                named("createTags", toy("Instance").model().batch()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                public BatchFlux<Instance> createTags(Collection<Tag> tags) {
                  argument("createTags", "tags", tags);
                  return createTags(request -> request.tags(tags));
                }""");
    }

    @Test
    void formWithoutArguments() {
        assertThat(code(new BatchFormWriter(
                                toy("Instance"),
                                named("stop", toy("Instance").model().batch()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                public BatchFlux<Instance> stop() {
                  return stop(request -> {});
                }""");
    }

    @Test
    void formWithAConsumer() {
        assertThat(code(new BatchFormWriter(
                                toy("Instance"),
                                named("createTags", toy("Instance").model().batch()))
                        .methods()
                        .get(1)))
                .isEqualTo("""
                public BatchFlux<Instance> createTags(Consumer<CreateTagsRequest.Builder> request) {
                  argument("createTags", "request", request);
                  return batch(new BatchCall<>(this,
                      "createTags",
                      "CreateTags",
                      3,
                      4,
                      resources -> Instance.createTagsAll(resources, request)));
                }""");
    }

    @Test
    void argumentIsNamed() {
        assertThat(javadoc(new BatchFormWriter(
                                toy("Instance"),
                                named("createTags", toy("Instance").model().batch()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                Calls {@code CreateTags} for all resources of this collection, 3 in one call and 4 calls in flight.

                @param tags the requests' {@code tags}
                @return an outcome for each resource""");
    }

    @Test
    void resourcesOverrideTheConsumer() {
        assertThat(javadoc(new BatchFormWriter(
                                toy("Instance"),
                                named("createTags", toy("Instance").model().batch()))
                        .methods()
                        .get(1)))
                .isEqualTo("""
                Calls {@code CreateTags} for all resources of this collection, 3 in one call and 4 calls in flight.

                @param request completes each request; the resources win over it
                @return an outcome for each resource""");
    }
}
