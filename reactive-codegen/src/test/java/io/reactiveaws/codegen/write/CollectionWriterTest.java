package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.javadoc;
import static io.reactiveaws.codegen.write.Writing.named;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A collection says what it asks for and what it makes of a page. */
class CollectionWriterTest {

    private static final ResourceSpec PAIR = ofEc2("""
            KeyPair:
              collection: PairCollection
              identifiers: {name: }
              collections:
                same: DescribeKeyPairs(Filters[key-name]=name) -> KeyPair(KeyPairs[].KeyName)
            """);

    @Test
    void collectionOfAResourceWithBatchActions() {
        assertThat(code(new CollectionWriter(
                                toy("Toy"),
                                named("instances", toy("Toy").model().collections()))
                        .method()))
                .isEqualTo("""
                public InstanceCollection instances() {
                  return new InstanceCollection(listing("instances", ToyOperations.DESCRIBE_INSTANCES, request \
                -> {}, response -> response.reservations().stream()
                          .flatMap(item -> item.instances().stream())
                          .map(item -> new Instance(context(), item.instanceId(), item))
                          .toList()));
                }""");
    }

    @Test
    void collectionBelowAResource() {
        assertThat(code(new CollectionWriter(
                                toy("Instance"),
                                named("volumes", toy("Instance").model().collections()))
                        .method()))
                .isEqualTo("""
                public ResourceCollection<Volume, DescribeVolumesRequest.Builder> volumes() {
                  return new ResourceCollection<>(listing("volumes", ToyOperations.DESCRIBE_VOLUMES, request -> \
                request.filters(Filter.builder().name("attachment.instance-id").values(id).build()), response \
                -> response.volumes().stream()
                          .map(item -> new Volume(context(), item.volumeId(), item))
                          .toList()));
                }""");
    }

    @Test
    void collectionOfAHandWrittenClass() {
        assertThat(code(new CollectionWriter(PAIR, PAIR.model().collections().get(0)).method()))
                .isEqualTo("""
                public PairCollection same() {
                  return new PairCollection(listing("same", TinyOperations.DESCRIBE_KEY_PAIRS, request -> \
                request.filters(Filter.builder().name("key-name").values(name).build()), response -> \
                response.keyPairs().stream()
                          .map(item -> new KeyPair(context(), item.keyName()))
                          .toList()));
                }""");
    }

    @Test
    void documentation() {
        assertThat(javadoc(new CollectionWriter(
                                toy("Instance"),
                                named("volumes", toy("Instance").model().collections()))
                        .method()))
                .isEqualTo("""
                The {@code Volume} resources that {@code DescribeVolumes} lists for this Calls nothing by itself.

                @return an immutable collection
                @see Ec2AsyncClient#describeVolumes(DescribeVolumesRequest)""");
    }
}
