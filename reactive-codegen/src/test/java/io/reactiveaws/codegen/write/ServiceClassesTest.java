package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.TypeSpec;
import org.junit.jupiter.api.Test;

/** A service has a class for each resource, the collections with batch actions, and the operations. */
class ServiceClassesTest {

    @Test
    void classesOfAService() {
        assertThat(new ServiceClasses(toy("Toy").service(), toy("Toy").sdk())
                        .write().stream().map(TypeSpec::name).toList().toString())
                .isEqualTo("""
                [Toy, Instance, InstanceCollection, NetworkInterface, Vpc, Attachment, KeyPair, Modification, \
                Tag, Volume, Image, SecurityGroup, ToyOperations]""");
    }
}
