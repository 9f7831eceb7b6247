package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.javadoc;
import static io.reactiveaws.codegen.write.Writing.named;
import static io.reactiveaws.codegen.write.Writing.ofS3;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sub-resource is made of identifiers. */
class SubresourceWriterTest {

    private static final ResourceSpec PART =
            ofS3("Part: {identifiers: {number: PartNumber}, shape: Part, subresources: {other: Part(?)}}");

    @Test
    void allIdentifiersAreArguments() {
        assertThat(code(new SubresourceWriter(
                                toy("Toy"), named("tag", toy("Toy").model().subresources()))
                        .method()))
                .isEqualTo("""
                public Tag tag(String resourceId, String key) {
                  return new Tag(context(), resourceId, key);
                }""");
    }

    @Test
    void identifierOfTheOwner() {
        assertThat(code(new SubresourceWriter(
                                toy("Instance"),
                                named("tag", toy("Instance").model().subresources()))
                        .method()))
                .isEqualTo("""
                public Tag tag(String key) {
                  return new Tag(context(), id, key);
                }""");
    }

    @Test
    void documentationNamesTheRules() {
        assertThat(javadoc(new SubresourceWriter(
                                toy("Toy"), named("tag", toy("Toy").model().subresources()))
                        .method()))
                .isEqualTo("""
                Makes the {@code Tag} with these Calls nothing.

                @param resourceId the identifier; neither null nor empty
                @param key the identifier; not null
                @return the resource, whether or not there is such a one""");
    }

    @Test
    void numberIsOneOrMore() {
        assertThat(javadoc(
                        new SubresourceWriter(PART, PART.model().subresources().get(0)).method()))
                .isEqualTo("""
                Makes the {@code Part} with these Calls nothing.

                @param number the identifier; 1 or more
                @return the resource, whether or not there is such a one""");
    }
}
