package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.plain;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a class extends follows from what the model says of it. */
class HeadWriterTest {

    @Test
    void serviceResource() {
        assertThat(plain(new HeadWriter(toy("Toy")).superclass().toString()))
                .isEqualTo("ServiceResource<Ec2AsyncClient>");
    }

    @Test
    void resourceWithoutData() {
        assertThat(plain(new HeadWriter(toy("Image")).superclass().toString())).isEqualTo("Resource<Ec2AsyncClient>");
    }

    @Test
    void resourceWithData() {
        assertThat(plain(new HeadWriter(toy("Volume")).superclass().toString()))
                .isEqualTo("ModelResource<Ec2AsyncClient, Volume>");
    }

    @Test
    void resourceThatLoads() {
        assertThat(plain(new HeadWriter(toy("Instance")).superclass().toString()))
                .isEqualTo("LoadableResource<Ec2AsyncClient, Instance, Instance>");
    }

    @Test
    void handWrittenBase() {
        assertThat(plain(new HeadWriter(toy("Vpc")).superclass().toString())).isEqualTo("AbstractVpc");
    }

    @Test
    void handWrittenBaseOfSeveral() {
        assertThat(plain(new HeadWriter(toy("NetworkInterface")).superclass().toString()))
                .isEqualTo("LabelledResource<NetworkInterface, NetworkInterface>");
    }

    @Test
    void documentationOfTheService() {
        assertThat(code(new HeadWriter(toy("Toy")).javadoc())).isEqualTo("""
                The service resource of {@code toy}: where its resources start.

                <p>Safe to share between threads.""");
    }

    @Test
    void documentationOfAResource() {
        assertThat(code(new HeadWriter(toy("Tag")).javadoc())).isEqualTo("""
                The resource {@code Tag}, known by {@code resourceId} and {@code key}.

                <p>Safe to share between threads; making one calls Its data is a {@link TagDescription}.""");
    }

    @Test
    void documentationWithoutData() {
        assertThat(code(new HeadWriter(toy("Image")).javadoc())).isEqualTo("""
                The resource {@code Image}, known by {@code id}.

                <p>Safe to share between threads; making one calls nothing.""");
    }
}
