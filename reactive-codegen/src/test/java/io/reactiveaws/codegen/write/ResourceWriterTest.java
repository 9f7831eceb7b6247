package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.names;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static io.reactiveaws.codegen.write.Writing.plain;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.FieldSpec;
import org.junit.jupiter.api.Test;

/** A class has one kind of member after the other. */
class ResourceWriterTest {

    @Test
    void membersOfAResource() {
        assertThat(names(new ResourceWriter(toy("Vpc")).write().methodSpecs())).isEqualTo("""
                <init> <init> type identifierValues self id ownerId instanceTenancy \
                instanceTenancyAsString ipv6CidrBlockAssociationSet cidrBlockAssociationSet isDefault \
                encryptionControl tags blockPublicAccessStates vpcId state stateAsString cidrBlock \
                dhcpOptionsId fetch reload fetch instances""");
    }

    @Test
    void membersOfTheService() {
        assertThat(names(new ResourceWriter(toy("Toy")).write().methodSpecs())).isEqualTo("""
                <init> over over over type createTags createTags createInstances createInstances createKeyPair \
                createKeyPair createVolume createVolume createVpc createVpc instance networkInterface tag vpc \
                instances keyPairs modifications""");
    }

    @Test
    void constants() {
        assertThat(new ResourceWriter(toy("Instance"))
                        .write().fieldSpecs().stream()
                                .map(FieldSpec::name)
                                .toList()
                                .toString())
                .isEqualTo("[TYPE, id, NO_DATA, EXISTS, RUNNING, STATUS_OK]");
    }

    @Test
    void handWrittenInterface() {
        assertThat(plain(new ResourceWriter(ofEc2("Image: {implements: Picture}"))
                        .write()
                        .superinterfaces()
                        .toString()))
                .isEqualTo("[Picture]");
    }
}
