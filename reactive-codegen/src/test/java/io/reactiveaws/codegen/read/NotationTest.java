package io.reactiveaws.codegen.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.Parameter;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import io.reactiveaws.codegen.model.Source.Argument;
import io.reactiveaws.codegen.model.Source.Identifier;
import io.reactiveaws.codegen.model.Source.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    @Test
    void callWithoutParameters() {
        assertThat(call("ListQueues")).isEqualTo(new Call(line("ListQueues"), "ListQueues", List.of(), null, 0));
    }

    @Test
    void emptyParenthesesAreNoParameters() {
        assertThat(call("ListQueues()").parameters()).isEmpty();
    }

    @Test
    void parametersOfEveryKind() {
        assertThat(call("Do(A=id, B[0]=id, C[]=id, D[vpc-id]=id, E=?, F=\"text\")")
                        .parameters())
                .containsExactly(
                        new Parameter("A", null, new Identifier("id")),
                        new Parameter("B", "0", new Identifier("id")),
                        new Parameter("C", "", new Identifier("id")),
                        new Parameter("D", "vpc-id", new Identifier("id")),
                        new Parameter("E", null, new Argument()),
                        new Parameter("F", null, new Literal("text")));
    }

    @Test
    void literalsKeepWhatSeparatesOthers() {
        assertThat(call("Do(A=\"A,ll\", B=\"x) by 5 -> Y(\" , C=id) -> Tag(\"a, b\", id)"))
                .isEqualTo(new Call(
                        line("Do(A=\"A,ll\", B=\"x) by 5 -> Y(\" , C=id) -> Tag(\"a, b\", id)"),
                        "Do",
                        List.of(
                                new Parameter("A", null, new Literal("A,ll")),
                                new Parameter("B", null, new Literal("x) by 5 -> Y(")),
                                new Parameter("C", null, new Identifier("id"))),
                        new MadeResource("Tag", List.of(new Literal("a, b"), new Identifier("id")), null),
                        0));
    }

    @Test
    void resultOfPlainData() {
        Path path = path(segment("Reservations", Index.FIRST), segment("Instances", Index.ALL));

        assertThat(call("Do -> Reservations[0].Instances[]").result()).isEqualTo(new FoundData(path, null));
        assertThat(path).hasToString("Reservations[0].Instances[]");
    }

    @Test
    void resultOfTheWholeAnswer() {
        assertThat(call("Do -> @").result()).isEqualTo(new FoundData(path(), null));
        assertThat(path()).hasToString("@");
    }

    @Test
    void resultOfAResourceWithData() {
        Path items = path(segment("Tags", Index.ALL));

        assertThat(call("Do -> Tag(id, Tags[].Key) with Tags[]").result())
                .isEqualTo(new MadeResource(
                        "Tag",
                        List.of(new Identifier("id"), path(segment("Tags", Index.ALL), segment("Key", Index.NONE))),
                        items));
    }

    @Test
    void resultOfAHandWrittenMethod() {
        assertThat(call("Do -> ofHead(@)").result()).isEqualTo(new FoundData(path(), "ofHead"));
        assertThat(call("Do -> ofItem(Items[0])").result())
                .isEqualTo(new FoundData(path(segment("Items", Index.FIRST)), "ofItem"));
    }

    @Test
    void sizeOfABatch() {
        assertThat(call("Do(A[]=id) by 50").size()).isEqualTo(50);
    }

    @Test
    void resourceWithoutACall() {
        assertThat(Notation.resource(line("Tag(id, ?)")))
                .isEqualTo(new MadeResource("Tag", List.of(new Identifier("id"), new Argument()), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Stop Instances", "Stop(A=id", "Stop(A=id) to Image", "Stop(A=id) by ten"})
    void lineThatIsNoCall(String text) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> call(text))
                .withMessage(
                        "toy.yaml:3: cannot read \"%s\"; a call looks like Operation(Member=source) ->"
                                + " Resource(source)",
                        text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A=", "=id", "A[0=id", "A[a b]=id"})
    void parameterThatCannotBeRead(String text) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> call("Stop(" + text + ")"))
                .withMessage("toy.yaml:3: cannot read the parameter \"%s\"; one looks like Member=source", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A[1]", "A[x]", "A-B", "A]"})
    void pathThatCannotBeRead(String text) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> call("Stop -> Things[]." + text))
                .withMessage(
                        "toy.yaml:3: cannot read \"%s\"; a path looks like Reservations[].Instances[0].State", text);
    }

    @Test
    void sizeThatIsTooLarge() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> call("Stop(A[]=id) by 99999999999"))
                .withMessage("toy.yaml:3: \"99999999999\" is no whole number");
    }

    @Test
    void sizeOfNothing() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> call("Stop(A[]=id) by 0"))
                .withMessage("toy.yaml:3: a call takes one resource at least; write by 1 or more");
    }

    private static Call call(String text) {
        return Notation.call(line(text));
    }

    private static Line line(String text) {
        return new Line("toy.yaml", 3, text);
    }

    private static Path path(Segment... segments) {
        return new Path(List.of(segments));
    }

    private static Segment segment(String member, Index index) {
        return new Segment(member, index);
    }
}
