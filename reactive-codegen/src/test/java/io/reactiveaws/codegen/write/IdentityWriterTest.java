package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.method;
import static io.reactiveaws.codegen.write.Writing.names;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static io.reactiveaws.codegen.write.Writing.ofS3;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A resource is known by its identifiers. */
class IdentityWriterTest {

    private static final ResourceSpec PART = ofS3("Part: {identifiers: {id: , number: PartNumber}, shape: Part}");

    @Test
    void typeNamesTheIdentifiers() {
        assertThat(code(new IdentityWriter(toy("Tag")).typeConstant())).isEqualTo("""
                static final ResourceType TYPE = new ResourceType("toy", "Tag", List.of("resourceId", "key"));""");
    }

    @Test
    void typeHasTheNameOfBoto3() {
        assertThat(code(new IdentityWriter(ofEc2("Pair: {named: KeyPair, identifiers: {name: }}")).typeConstant()))
                .isEqualTo(
                        "static final ResourceType TYPE = new ResourceType(\"tiny\", \"KeyPair\", List.of(\"name\"));");
    }

    @Test
    void fieldOfAnIdentifier() {
        assertThat(code(new IdentityWriter(toy("Tag")).fields().get(1))).isEqualTo("private final String key;");
    }

    @Test
    void methodsOfAResource() {
        assertThat(names(new IdentityWriter(toy("Tag")).methods())).isEqualTo("type identifierValues resourceId key");
    }

    @Test
    void methodsOfOneThatLoads() {
        assertThat(names(new IdentityWriter(toy("Instance")).methods())).isEqualTo("type identifierValues self id");
    }

    @Test
    void methodsOfTheService() {
        assertThat(names(new IdentityWriter(toy("Toy")).methods())).isEqualTo("type");
    }

    @Test
    void accessor() {
        assertThat(code(method("key", new IdentityWriter(toy("Tag")).methods())))
                .isEqualTo("""
                public String key() {
                  return key;
                }""");
    }

    @Test
    void valuesAreTexts() {
        assertThat(code(method("identifierValues", new IdentityWriter(PART).methods())))
                .isEqualTo("""
                @Override
                protected List<String> identifierValues() {
                  return List.of(id, String.valueOf(number));
                }""");
    }

    @Test
    void numberInTheDataIsANumber() {
        assertThat(code(method("number", new IdentityWriter(PART).methods()))).isEqualTo("""
                public int number() {
                  return number;
                }""");
    }
}
