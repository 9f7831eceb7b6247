package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertResourceError;

import org.junit.jupiter.api.Test;

/** What the generator says of actions that take part in calls for many. */
class CoalescedActionErrorsTest {

    @Test
    void actionThatDoesNotExist() {
        assertResourceError("""
                KeyPair:
                  identifiers: {name: KeyName}
                  shape: KeyPairInfo
                  extends: AbstractKeyPair
                  actions:
                    delete: DeleteKeyPair(KeyName=name)
                  coalescedActions:
                    delet: deleteWithOthers
                """, "toy.yaml:14: KeyPair has no action delet; did you mean delete?");
    }

    @Test
    void uncutMemberThatIsNotWritten() {
        assertResourceError("""
                KeyPair:
                  identifiers: {name: KeyName}
                  extends: AbstractKeyPair
                  written: [watch]
                  uncut:
                    watc: DescribeKeyPairs(KeyNames[0]=name)
                """, "toy.yaml:12: KeyPair has no member under written: watc; did you mean watch?");
    }

    @Test
    void methodThatIsNoName() {
        assertResourceError(
                """
                KeyPair:
                  identifiers: {name: KeyName}
                  shape: KeyPairInfo
                  extends: AbstractKeyPair
                  actions:
                    delete: DeleteKeyPair(KeyName=name)
                  coalescedActions:
                    delete: delete-all
                """,
                "toy.yaml:14: \"delete-all\" is no name of a method in Java; coalescedActions: takes one of"
                        + " KeyPair's hand-written class, such as deleteWithOthers");
    }

    @Test
    void resourceWithoutData() {
        assertResourceError(
                """
                KeyPair:
                  identifiers: {name: }
                  extends: AbstractKeyPair
                  actions:
                    delete: DeleteKeyPair(KeyName=name)
                  coalescedActions:
                    delete: deleteWithOthers
                """,
                "toy.yaml:13: KeyPair.delete is coalesced where its data is known, by a method that is written by"
                        + " hand; add shape: and extends:");
    }

    @Test
    void resourceWithoutAHandWrittenClass() {
        assertResourceError(
                """
                KeyPair:
                  identifiers: {name: KeyName}
                  shape: KeyPairInfo
                  actions:
                    delete: DeleteKeyPair(KeyName=name)
                  coalescedActions:
                    delete: deleteWithOthers
                """,
                "toy.yaml:13: KeyPair.delete is coalesced where its data is known, by a method that is written by"
                        + " hand; add shape: and extends:");
    }

    @Test
    void actionWithArguments() {
        assertResourceError(
                """
                KeyPair:
                  identifiers: {name: KeyName}
                  shape: KeyPairInfo
                  extends: AbstractKeyPair
                  actions:
                    delete: DeleteKeyPair(KeyName=?)
                  coalescedActions:
                    delete: deleteWithOthers
                """,
                "toy.yaml:14: KeyPair.delete is coalesced, but a method in its place has no arguments and emits the"
                        + " answer; leave out coalescedActions: or write it by hand");
    }
}
