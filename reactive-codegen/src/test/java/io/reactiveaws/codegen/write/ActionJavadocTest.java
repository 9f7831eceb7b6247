package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.javadoc;
import static io.reactiveaws.codegen.write.Writing.named;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The documentation of an action says what is sent. */
class ActionJavadocTest {

    @Test
    void changeForgetsWhatWasLoaded() {
        assertThat(javadoc(new ActionWriter(
                                toy("Instance"),
                                named("stop", toy("Instance").model().actions()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                Calls {@code StopInstances} for this instance.

                <p>The request's {@code instanceIds} is {@link #id()}.

                <p>Nothing is sent before subscription; each subscription sends one When the call ends, what \
                was loaded
                before is forgotten.

                @return the SDK's response
                @see Ec2AsyncClient#stopInstances(StopInstancesRequest)""");
    }

    @Test
    void filledInOverridesTheConsumer() {
        assertThat(javadoc(new ActionWriter(
                                toy("Instance"),
                                named("stop", toy("Instance").model().actions()))
                        .methods()
                        .get(1)))
                .isEqualTo("""
                Calls {@code StopInstances} for this instance.

                <p>The request's {@code instanceIds} is {@link #id()}; this wins over what {@code request} says.

                <p>Nothing is sent before subscription; each subscription sends one When the call ends, what \
                was loaded
                before is forgotten.

                @param request completes the request
                @return the SDK's response
                @see Ec2AsyncClient#stopInstances(StopInstancesRequest)""");
    }

    @Test
    void constantsAreNamed() {
        assertThat(javadoc(new ActionWriter(
                                toy("Instance"),
                                named("resetKernel", toy("Instance").model().actions()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                Calls {@code ResetInstanceAttribute} for this instance.

                <p>The request's {@code instanceId} is {@link #id()}, {@code attribute} is {@code "kernel"}.

                <p>Nothing is sent before subscription; each subscription sends one When the call ends, what \
                was loaded
                before is forgotten.

                @return the SDK's response
                @see Ec2AsyncClient#resetInstanceAttribute(ResetInstanceAttributeRequest)""");
    }

    @Test
    void argumentsAreNamed() {
        assertThat(javadoc(new ActionWriter(
                                toy("Toy"),
                                named("createVpc", toy("Toy").model().actions()))
                        .methods()
                        .get(0)))
                .isEqualTo("""
                Calls {@code CreateVpc} for this service.

                <p>Nothing is sent before subscription; each subscription sends one request.

                @param cidrBlock the request's {@code cidrBlock}
                @return the {@code Vpc}; an error if the answer lacks what it is known by
                @see Ec2AsyncClient#createVpc(CreateVpcRequest)""");
    }

    @Test
    void listMayBeEmpty() {
        assertThat(javadoc(new ActionWriter(
                                toy("Instance"),
                                named("tags", toy("Instance").model().actions()))
                        .methods()
                        .get(1)))
                .isEqualTo("""
                Calls {@code DescribeTags} for this instance.

                <p>The request's {@code filters} is {@link #id()}, {@code filters} is {@code "instance"}; this \
                wins over what {@code request} says.

                <p>Nothing is sent before subscription; each subscription sends one request.

                @param request completes the request
                @return each {@code Tag}; empty if the service gave none; an error if the answer lacks what one \
                is known by
                @see Ec2AsyncClient#describeTags(DescribeTagsRequest)""");
    }
}
