package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertResourceError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator says of actions, and of what they create and change. */
class ActionErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"actions", "reads", "creates"})
    void actionThatEmitsAPartOfTheAnswer(String section) {
        assertSectionError(
                section,
                "CreateImage(InstanceId=id) -> ImageId",
                "toy.yaml:10: an action emits the answer, or resources: -> Resource(Path); write others by hand");
    }

    @Test
    void creationThatMakesNothing() {
        assertSectionError(
                "creates",
                "CreateImage(InstanceId=id)",
                "toy.yaml:10: what stands under creates: says what it creates: -> Resource(Path)");
    }

    @Test
    void changeByWhatIsNoCreation() {
        assertResourceError(
                """
                Instance:
                  identifiers: {id: }
                  actions:
                    start: StartInstances(InstanceIds[0]=id)
                  creates:
                    createImage: CreateImage(InstanceId=id) -> Instance(ImageId)
                  changing: [createImages]
                """, "toy.yaml:13: Instance has no member under creates: createImages; did you mean createImage?");
    }

    @Test
    void argumentOfALoad() {
        assertResourceError(
                """
                Instance:
                  identifiers: {id: }
                  shape: Instance
                  load: DescribeInstances(NextToken=?) -> Reservations[0].Instances[0]
                """,
                "toy.yaml:10: NextToken=? is an argument, which only actions take; fill it, or write the member"
                        + " by hand");
    }

    @Test
    void argumentOfACollection() {
        assertResourceError(
                """
                KeyPair:
                  identifiers: {name: }
                  collections:
                    all: DescribeKeyPairs(KeyNames=?) -> KeyPair(KeyPairs[].KeyName)
                """,
                "toy.yaml:10: KeyNames=? is an argument, which only actions take; fill it, or write the member"
                        + " by hand");
    }

    private static void assertSectionError(String section, String call, String text) {
        assertResourceError("""
                Instance:
                  identifiers: {id: }
                  %s:
                    act: %s
                """.formatted(section, call), text);
    }
}
