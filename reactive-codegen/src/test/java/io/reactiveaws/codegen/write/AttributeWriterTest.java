package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.javadoc;
import static io.reactiveaws.codegen.write.Writing.method;
import static io.reactiveaws.codegen.write.Writing.names;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static io.reactiveaws.codegen.write.Writing.ofS3;
import static io.reactiveaws.codegen.write.Writing.tiny;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.MethodSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each member of the shape has an accessor. */
class AttributeWriterTest {

    @Test
    void attributeIsRead() {
        assertThat(code(method("imageId", new AttributeWriter(toy("Instance")).methods())))
                .isEqualTo("""
                public Mono<String> imageId() {
                  return attribute("imageId", data -> data.imageId());
                }""");
    }

    @Test
    void attributeOfAnotherMembersNameGetsAnotherOne() {
        assertThat(code(method("monitoringAttribute", new AttributeWriter(toy("Instance")).methods())))
                .isEqualTo("""
                public Mono<Monitoring> monitoringAttribute() {
                  return attribute("monitoring", data -> data.monitoring());
                }""");
    }

    @Test
    void identifierHasTheNameOfTheServiceToo() {
        assertThat(code(method("instanceId", new AttributeWriter(toy("Instance")).methods())))
                .isEqualTo("""
                public String instanceId() {
                  return id;
                }""");
    }

    @Test
    void attributeIsLoaded() {
        assertThat(javadoc(method("imageId", new AttributeWriter(toy("Instance")).methods())))
                .isEqualTo("""
                Emits the attribute {@code imageId}: without a call if this instance's data is known, else it \
                is loaded.

                @return the attribute; empty if the service gave none""");
    }

    @Test
    void attributeThatIsNeverLoaded() {
        assertThat(javadoc(method("size", new AttributeWriter(toy("Volume")).methods())))
                .isEqualTo("""
                Emits the attribute {@code size}: without a call if this volume's data is known.

                @return the attribute; empty if the service gave none""");
    }

    @Test
    void attributeThatIsAList() {
        assertThat(javadoc(method("securityGroupsAttribute", new AttributeWriter(toy("Instance")).methods())))
                .isEqualTo("""
                Emits the attribute {@code securityGroups}: without a call if this instance's data is known, \
                else it is loaded.

                @return the attribute; an empty collection if the service gave none""");
    }

    @Test
    void enumIsReadAsTextToo() {
        List<MethodSpec> methods = new AttributeWriter(toy("Instance")).methods();

        assertThat(names(methods)).contains("instanceType instanceTypeAsString launchTime");
        assertThat(code(method("instanceTypeAsString", methods))).isEqualTo("""
                public Mono<String> instanceTypeAsString() {
                  return attribute("instanceType", data -> data.instanceTypeAsString());
                }""");
        assertThat(javadoc(method("instanceTypeAsString", methods))).isEqualTo("""
                Emits the attribute {@code instanceType} as the service writes it, also where the SDK has no \
                name for it: \
                without a call if this instance's data is known, else it is loaded.

                @return the attribute; empty if the service gave none""");
        assertThat(javadoc(method("instanceType", methods))).isEqualTo("""
                Emits the attribute {@code instanceType}: without a call if this instance's data is known, else it \
                is loaded.

                @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK \
                has no name for: {@link #instanceTypeAsString()} tells it""");
    }

    @Test
    void listOfEnumsIsReadAsTextsToo() {
        List<MethodSpec> methods =
                new AttributeWriter(ofS3("Thing: {identifiers: {key: Key}, shape: S3Object}")).methods();

        assertThat(code(method("checksumAlgorithmAsStrings", methods))).isEqualTo("""
                public Mono<List<String>> checksumAlgorithmAsStrings() {
                  return attribute("checksumAlgorithm", data -> data.checksumAlgorithmAsStrings());
                }""");
        assertThat(javadoc(method("checksumAlgorithmAsStrings", methods)))
                .endsWith("@return the attribute; an empty collection if the service gave none");
    }

    @Test
    void mapOfEnumsLeavesOutWhatItsTextsHave() {
        List<MethodSpec> methods = new AttributeWriter(
                        tiny("sqs.SqsAsyncClient", "", "Note: {identifiers: {handle: ReceiptHandle}, shape: Message}"))
                .methods();

        assertThat(code(method("attributesAsStrings", methods))).isEqualTo("""
                public Mono<Map<String, String>> attributesAsStrings() {
                  return attribute("attributes", data -> data.attributesAsStrings());
                }""");
        assertThat(javadoc(method("attributes", methods)))
                .endsWith("; without what the SDK has no name for: {@link #attributesAsStrings()} tells it");
    }

    @Test
    void enumOfAnotherMembersNameHasATextOfItsOwnName() {
        ResourceSpec image = ofEc2("Image: {identifiers: {id: ImageId}, shape: Image, subresources: {state: Image(?),"
                + " platformAsString: Image(?)}}");
        List<MethodSpec> methods = new AttributeWriter(image).methods();

        assertThat(names(methods)).contains("stateAttribute stateAsString ");
        assertThat(javadoc(method("platform", methods))).contains("{@link #platformAsStringAttribute()}");
        assertThat(names(methods)).contains("platform platformAsStringAttribute ");
    }

    @Test
    void textThatIsWrittenByHandIsLeftOut() {
        List<MethodSpec> methods = new AttributeWriter(
                        ofEc2("KeyPair: {extends: A, written: [keyTypeAsString], identifiers: {id: KeyPairId},"
                                + " shape: KeyPairInfo}"))
                .methods();

        assertThat(names(methods).split(" ")).contains("keyType").doesNotContain("keyTypeAsString");
        assertThat(javadoc(method("keyType", methods))).contains("{@link #keyTypeAsString()}");
    }

    @Test
    void otherNameOfAnIdentifierThatIsANumber() {
        ResourceSpec volume = ofEc2("Volume: {identifiers: {gigabytes: Size}, shape: Volume}");

        assertThat(code(method("size", new AttributeWriter(volume).methods()))).isEqualTo("""
                public int size() {
                  return gigabytes;
                }""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KeyPair: {identifiers: {id: KeyPairId}, shape: KeyPairInfo, subresources: {keyPairId: KeyPair(?)}}",
                "KeyPair: {identifiers: {id: KeyPairId}, shape: KeyPairInfo, extends: A, written: [keyPairId]}"
            })
    void otherNameOfAnIdentifierThatAnotherMemberHasIsLeftOut(String resource) {
        assertThat(names(new AttributeWriter(ofEc2(resource)).methods()).split(" "))
                .contains("keyName")
                .doesNotContain("keyPairId");
    }

    @Test
    void otherNameOfAnIdentifierThatTheKernelHasIsLeftOut() {
        ResourceSpec type = ofEc2("Offering: {identifiers: {id: Scope}, shape: ReservedInstances}");

        assertThat(names(new AttributeWriter(type).methods()).split(" ")).doesNotContain("scope");
    }

    @Test
    void resourceWithoutAShapeHasNone() {
        assertThat(names(new AttributeWriter(toy("Image")).methods())).isEqualTo("");
    }

    @Test
    void handWrittenMemberIsLeftOut() {
        assertThat(names(new AttributeWriter(
                                ofEc2("KeyPair: {extends: AbstractKeyPair, written: [keyName, tags, keyType],"
                                        + " identifiers: {id: KeyPairId}, shape: KeyPairInfo}"))
                        .methods()))
                .isEqualTo("keyPairId publicKey createTime keyFingerprint");
    }
}
