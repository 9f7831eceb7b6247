package io.reactiveaws.codegen.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.AcceptorSpec;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Verdict;
import org.junit.jupiter.api.Test;

class AcceptorNotationTest {

    @Test
    void allValues() {
        Line line = line("success all Images[].State available");

        assertThat(AcceptorNotation.acceptor(line))
                .isEqualTo(new AcceptorSpec.Values(
                        line, Verdict.SUCCESS, true, path(line, "Images[].State"), "available"));
    }

    @Test
    void anyValue() {
        Line line = line("failure any Images[].State failed");

        assertThat(AcceptorNotation.acceptor(line))
                .isEqualTo(
                        new AcceptorSpec.Values(line, Verdict.FAILURE, false, path(line, "Images[].State"), "failed"));
    }

    @Test
    void whatIsPresentMayBeOneValue() {
        Line line = line("success present PasswordData");

        assertThat(AcceptorNotation.acceptor(line))
                .isEqualTo(new AcceptorSpec.Present(line, Verdict.SUCCESS, path(line, "PasswordData")));
    }

    @Test
    void errorCode() {
        Line line = line("retry error InvalidAMIID.NotFound");

        assertThat(AcceptorNotation.acceptor(line))
                .isEqualTo(new AcceptorSpec.ErrorCode(line, Verdict.RETRY, "InvalidAMIID.NotFound"));
    }

    @Test
    void status() {
        Line line = line("success status 404");

        assertThat(AcceptorNotation.acceptor(line)).isEqualTo(new AcceptorSpec.Status(line, Verdict.SUCCESS, 404));
    }

    private static Line line(String text) {
        return new Line("toy.yaml", 3, text);
    }

    private static Path path(Line line, String text) {
        return PathNotation.path(line, text);
    }
}
