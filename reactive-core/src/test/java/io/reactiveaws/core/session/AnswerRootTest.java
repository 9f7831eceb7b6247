package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRootTest {

    private static final int KEPT = 256;

    private static AnswerRoot root(String... pieces) {
        AnswerRoot root = new AnswerRoot();
        for (String piece : pieces) {
            root.add(ByteBuffer.wrap(piece.getBytes(StandardCharsets.UTF_8)));
        }
        return root;
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "<HTML lang='en'>",
                "\uFEFF<html>",
                "<!DOCTYPE html><p>",
                "<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
                "<?xml version='1.0'?>\n<!-- <ListResult> -->\r\n<x:html/>"
            })
    void aPageIsForeign(String text) {
        assertThat(root(text).isPage()).isTrue();
        assertThat(root(text).isForeign()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<portal/>", "<htmls>", "<Response-page>", "<soap:Envelope xmlns:soap='s'>", "<Error>"})
    void anotherRootIsForeignAndNoPage(String text) {
        assertThat(root(text).isPage()).isFalse();
        assertThat(root(text).isForeign()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "{\"html\":\"<html>\"}",
                "text, not <html>",
                "<?xml version='1.0'",
                "<!-- <html> ",
                "<ListBucketResult xmlns='x'/>",
                "<?xml version='1.0' encoding='UTF-8'?>\n<DescribeVpcsResponse>",
                "<aws:Tagging/>",
                "<LocationConstraint/>"
            })
    void theRootsOfServicesAndWhatIsNoXmlAreNotForeign(String text) {
        assertThat(root(text).isPage()).isFalse();
        assertThat(root(text).isForeign()).isFalse();
    }

    @Test
    void theRootMayComeInPieces() {
        assertThat(root("<", "h", "", "tml>").isPage()).isTrue();
        assertThat(root("<ListBucket", "Result>").isForeign()).isFalse();
    }

    @Test
    void nothingIsKeptOfNothing() {
        assertThat(root().bytes().hasRemaining()).isFalse();
        assertThat(root("").bytes().hasRemaining()).isFalse();
    }

    @Test
    void theBeginningIsKeptAndTheBytesAreNotConsumed() {
        String beginning = "a".repeat(KEPT - 1);
        ByteBuffer last =
                ByteBuffer.wrap("xbc".getBytes(StandardCharsets.UTF_8)).position(1);
        AnswerRoot root = root(beginning);
        root.add(last);
        root.add(last);

        assertThat(last.remaining()).isEqualTo(2);
        assertThat(text(root.bytes())).isEqualTo(beginning + "b");
        assertThat(text(root.bytes())).as("again").isEqualTo(beginning + "b");
    }
}
