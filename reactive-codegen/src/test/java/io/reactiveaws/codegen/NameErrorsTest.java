package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertError;
import static io.reactiveaws.codegen.ModelErrors.assertResourceError;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator says of names that Java or the generated classes cannot have. */
class NameErrorsTest {

    private static final String SECTIONS = """
            Instance:
              extends: AbstractInstance
              identifiers: {id: }
              %s
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions: {class: StopInstances}",
                "reads: {class: StopInstances}",
                "batch: {class: 'StopInstances(InstanceIds[]=id) by 5'}",
                "references: {class: Vpc(VpcId)}",
                "subresources: {class: Vpc(?)}",
                "collections: {class: 'DescribeVpcs -> Vpc(Vpcs[].VpcId)'}",
                "written: [class]"
            })
    void memberWithTheNameOfAKeyword(String section) {
        assertResourceError(
                SECTIONS.formatted(section),
                "toy.yaml:10: Instance.class has the name of a keyword of Java; name it instanceClass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions: {a b: StopInstances}",
                "written: [a b]",
                "waiters: {a b: {poll: DescribeInstances, delay: 1, attempts: 1, accept: [retry status 503]}}"
            })
    void memberWithoutANameOfJava(String section) {
        assertResourceError(
                SECTIONS.formatted(section),
                "toy.yaml:10: Instance has a member \"a b\", which is no name in Java; write letters and digits, a"
                        + " letter first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "argument",
                "attribute",
                "batch",
                "call",
                "change",
                "client",
                "clone",
                "context",
                "data",
                "equals",
                "fetch",
                "finalize",
                "forget",
                "getClass",
                "hashCode",
                "identifierValues",
                "identifiers",
                "load",
                "location",
                "notify",
                "notifyAll",
                "reload",
                "scope",
                "self",
                "snapshot",
                "toString",
                "type",
                "wait",
                "waitUntil",
                "waiter"
            })
    void memberWithTheNameOfAMethodAbove(String name) {
        assertResourceError(
                SECTIONS.formatted("actions: {" + name + ": StopInstances}"),
                ("toy.yaml:10: Instance.%s has the name of a method of the classes that the generated ones"
                                        + " extend; name it")
                                .formatted(name)
                        + " instance" + Names.capitalized(name));
    }

    @Test
    void serviceResourceHasNoDataWhoseMethodsItCouldHide() {
        assertThat(Toy.generate(Toy.withResources("Snapshot:\n  identifiers: {id: }")
                        .replace("Toy: {}", "Toy: {subresources: {snapshot: Snapshot(?)}}")))
                .anySatisfy((path, text) -> assertThat(text).contains("public Snapshot snapshot(String id)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "filter", "limit", "pageSize", "pages", "readAs"})
    void batchActionWithTheNameOfAMethodOfCollections(String name) {
        assertResourceError(
                SECTIONS.formatted("batch: {" + name + ": 'StopInstances(InstanceIds[]=id) by 5'}"),
                "toy.yaml:10: Instance.%s has the name of a method of collections; name it instance%s"
                        .formatted(name, Names.capitalized(name)));
    }

    @Test
    void attributeWithTheNameOfAMethodAboveIsNamedOtherwise() {
        assertThat(Toy.generate(Toy.withResources("Reservation:\n  identifiers: {id: }\n  shape: ReservedInstances")))
                .anySatisfy((path, text) -> assertThat(text).contains("Mono<Scope> scopeAttribute()", "data.scope()"));
    }

    @Test
    void identifierWithTheNameOfAKeyword() {
        assertResourceError("""
                Instance:
                  identifiers: {new: InstanceId}
                """, "toy.yaml:8: Instance.new has the name of a keyword of Java; name it instanceNew");
    }

    @Test
    void identifierWithoutANameOfJava() {
        assertResourceError(
                """
                Instance:
                  identifiers: {1d: InstanceId}
                """,
                "toy.yaml:8: Instance has a member \"1d\", which is no name in Java; write letters and digits, a letter"
                        + " first");
    }

    @Test
    void identifierWithTheNameOfAMethodAbove() {
        assertResourceError(
                """
                Instance:
                  identifiers: {type: InstanceType}
                """,
                "toy.yaml:8: Instance.type has the name of a method of the classes that the generated ones extend;"
                        + " name it instanceType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "coalesced"})
    void stateWithTheNameOfAConstant(String state) {
        assertResourceError(
                SECTIONS.formatted("waiters: {" + state
                        + ": {poll: DescribeInstances, delay: 1, attempts: 1, accept: [retry status 503]}}"),
                "toy.yaml:10: Instance.%s has the name of a variable in the generated code; name it instance%s"
                        .formatted(state, Names.capitalized(state)));
    }

    @Test
    void handWrittenMemberThatIsNamedTwice() {
        assertResourceError(
                SECTIONS.formatted("written: [stop, stop]"), "toy.yaml:10: written names stop twice; leave one out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nope Q", "a.Nope", "class"})
    void baseWithoutANameOfJava(String base) {
        assertResourceError(
                "Instance:\n  extends: " + base,
                "toy.yaml:8: \"%s\" is no name of a class in Java; extends: takes one class of the package, such as"
                                .formatted(base)
                        + " AbstractQueue");
    }

    @Test
    void interfaceWithoutANameOfJava() {
        assertResourceError(
                "Instance:\n  implements: a b",
                "toy.yaml:8: \"a b\" is no name of a class in Java; implements: takes one class of the package, such as"
                        + " AbstractQueue");
    }

    @Test
    void collectionWithoutANameOfJava() {
        assertResourceError(
                "Instance:\n  collection: a b",
                "toy.yaml:8: \"a b\" is no name of a class in Java; collection: takes one class of the package, such as"
                        + " AbstractQueue");
    }

    @Test
    void baseThatIsToldTheShapeOfAResourceWithoutOne() {
        assertResourceError(
                "Instance:\n  extends: Tagged<>\n  identifiers: {id: }",
                "toy.yaml:8: Tagged<> needs the shape of Instance; add shape:");
    }

    @Test
    void resourceWithoutANameOfJava() {
        assertResourceError(
                "Image: {}\nKey Pair: {}",
                "toy.yaml:8: \"Key Pair\" is no name of a class in Java; name the resource such as KeyPair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"io..x", "io.class", "io.a b", "io.x."})
    void packageWithoutANameOfJava(String name) {
        assertError(
                Toy.withResources("").replace("io.reactiveaws.toy", name),
                "toy.yaml:3: \"" + name + "\" is no name of a package in Java; one is such as io.reactiveaws.sqs");
    }

    @Test
    void serviceWithoutANameOfJava() {
        assertError(
                Toy.withResources("").replace("Toy", "My Toy"),
                "toy.yaml:6: \"My Toy\" is no name of a class in Java; name the resource such as KeyPair");
    }

    @Test
    void resourceWithTheNameOfTheOperations() {
        assertResourceError(
                "ToyOperations: {}",
                "toy.yaml:1: ToyOperations is a class that is generated besides those of the resources; name the"
                        + " resource otherwise");
    }

    @Test
    void resourceWithTheNameOfACollection() {
        assertResourceError(
                SECTIONS.formatted("batch: {stop: 'StopInstances(InstanceIds[]=id) by 5'}") + "InstanceCollection: {}",
                "toy.yaml:10: InstanceCollection is a class that is generated besides those of the resources; name the"
                        + " resource otherwise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.String", "software.amazon.awssdk.services.ec2.Ec2Client"})
    void clientThatIsNone(String client) {
        assertError(
                Toy.withResources("").replace("software.amazon.awssdk.services.ec2.Ec2AsyncClient", client),
                "toy.yaml:4: " + client + " is no async client of the SDK; a client is such as"
                        + " software.amazon.awssdk.services.sqs.SqsAsyncClient");
    }
}
