package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import org.junit.jupiter.api.Test;

/** The collection of a resource with batch actions narrows to itself. */
class BatchCollectionWriterTest {

    private static final ResourceSpec PAIR =
            ofEc2("KeyPair: {identifiers: {name: }, batch: {tag: 'CreateTags(Resources[]=name) by 5'}}");

    @Test
    void collectionOffersTheActions() {
        assertThat(code(new BatchCollectionWriter(PAIR, ClassName.bestGuess("Builder")).write()))
                .isEqualTo("""
                public final class KeyPairCollection extends ResourceCollection<KeyPair, Builder> {
                  KeyPairCollection(Listing<Builder, ?, KeyPair> listing) {
                    super(listing);
                  }

                  KeyPairCollection(ResourceCollection<KeyPair, Builder> other) {
                    super(other);
                  }

                  @Override
                  public KeyPairCollection filter(Consumer<? super Builder> request) {
                    return new KeyPairCollection(super.filter(request));
                  }

                  @Override
                  public KeyPairCollection limit(long items) {
                    return new KeyPairCollection(super.limit(items));
                  }

                  @Override
                  public KeyPairCollection pageSize(int items) {
                    return new KeyPairCollection(super.pageSize(items));
                  }

                  public BatchFlux<KeyPair> tag() {
                    return tag(request -> {});
                  }

                  public BatchFlux<KeyPair> tag(Consumer<CreateTagsRequest.Builder> request) {
                    argument("tag", "request", request);
                    return batch(new BatchCall<>(this,
                        "tag",
                        "CreateTags",
                        5,
                        4,
                        resources -> KeyPair.tagAll(resources, request)));
                  }
                }""");
    }

    @Test
    void collectionExtendsTheHandWrittenOne() {
        ResourceSpec pair = ofEc2("KeyPair: {identifiers: {name: }, collection: AbstractKeyPairCollection,"
                + " batch: {tag: 'CreateTags(Resources[]=name) by 5'}}");

        assertThat(code(new BatchCollectionWriter(pair, ClassName.bestGuess("Builder")).write()))
                .startsWith("public final class KeyPairCollection extends AbstractKeyPairCollection {\n"
                        + "  KeyPairCollection(Listing<Builder, ?, KeyPair> listing) {");
    }
}
