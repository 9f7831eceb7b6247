package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.named;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The call of a batch action takes a chunk of resources. */
class BatchWriterTest {

    private static final ResourceSpec PAIR =
            ofEc2("KeyPair: {identifiers: {name: }, batch: {tag: 'CreateTags(Resources[]=name, Tags=?) by 5'}}");

    @Test
    void callForAChunk() {
        assertThat(code(new BatchWriter(
                                toy("Instance"),
                                named("stop", toy("Instance").model().batch()))
                        .method()))
                .isEqualTo("""
                static Mono<List<BatchOutcome<Instance>>> stopAll(List<Instance> resources,
                    Consumer<StopInstancesRequest.Builder> request) {
                  return change(resources, resources.get(0).call("stop", "StopInstances", client -> \
                client.stopInstances(StopInstancesRequest.builder()
                          .applyMutation(request)
                          .instanceIds(resources.stream().map(Instance::id).toList())
                          .build())))
                      .map(response -> \
                resources.stream().<BatchOutcome<Instance>>map(BatchOutcome.Done::new).toList());
                }""");
    }

    @Test
    void withoutALoadThereIsNothingToForget() {
        assertThat(code(new BatchWriter(PAIR, PAIR.model().batch().get(0)).method()))
                .isEqualTo("""
                static Mono<List<BatchOutcome<KeyPair>>> tagAll(List<KeyPair> resources,
                    Consumer<CreateTagsRequest.Builder> request) {
                  return resources.get(0).call("tag", "CreateTags", client -> \
                client.createTags(CreateTagsRequest.builder()
                          .applyMutation(request)
                          .resources(resources.stream().map(KeyPair::name).toList())
                          .build()))
                      .map(response -> \
                resources.stream().<BatchOutcome<KeyPair>>map(BatchOutcome.Done::new).toList());
                }""");
    }
}
