package io.reactiveaws.core.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Pieces of XML where they do not belong: what the SDK's parser refuses is not read, and what is read is equal. */
class XmlDamageTest {

    private static final SdkHttpFullResponse HEAD =
            SdkHttpFullResponse.builder().statusCode(200).build();

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    /** What is behind the declaration; it has all kinds of places. */
    private static final String DOCUMENT =
            "\n<R xmlns=\"urn:r\" xmlns:xsi='urn:x'><!-- c --><?p i?><Str>a&lt;&#233;\u00e9</Str>"
                    + "<S xsi:type='T'><Str><![CDATA[x<y]]></Str></S><Fl/><Fl >b</Fl ><X>\ud83d\ude00<Y/></X></R>\n";

    private static Stream<String> pieces() {
        return Stream.of(marks(), references(), characters(), elements(), namespaces(), bytes())
                .flatMap(pieces -> pieces);
    }

    private static Stream<String> marks() {
        return Stream.of(
                "<",
                ">",
                "/",
                "/>",
                "</",
                "</>",
                "=",
                ":",
                "\"",
                "'",
                "<!",
                "<?",
                "?>",
                "--",
                "-->",
                "--->",
                "]]>",
                "]]",
                "<![CDATA[",
                "<![CDATA[]]>",
                "<![cdata[x]]>",
                "<!---->",
                "<!--->",
                "<!-- a -- b -->",
                "<!-- a --->",
                "<!--\u0001-->",
                "<?p?>",
                "<?p:q x?>",
                "<?p: x?>",
                "<?:p x?>",
                "<?1?>",
                "<? ?>",
                "<?p \u0001?>",
                "<?XML a?>",
                "<?xml?>",
                DECLARATION,
                "<!DOCTYPE R>",
                "<!DOCTYPE R []>",
                "<!ENTITY e 'x'>",
                " version='1.1'",
                " standalone='yes'",
                " encoding='UTF-16'");
    }

    private static Stream<String> references() {
        return Stream.of(
                "&",
                "&amp;",
                "&amp",
                "& amp;",
                "&e;",
                "&#;",
                "&#x;",
                "&#X41;",
                "&#0;",
                "&#1;",
                "&#9;",
                "&#13;",
                "&#127;",
                "&#xD800;",
                "&#xFFFE;",
                "&#x10FFFF;",
                "&#x110000;",
                "&#x0000000041;",
                "&#99999999999;",
                "&#x100000041;",
                "&#-1;");
    }

    private static Stream<String> characters() {
        return Stream.of(
                "\u0000",
                "\u0001",
                "\u000b",
                "\u001f",
                "\u007f",
                "\u0085",
                "\u2028",
                "\ufeff",
                "\ufffe",
                "\uffff",
                "\ud83d\ude00",
                "\u0660",
                "\u00b7",
                " ",
                "\n",
                "\r\n",
                "\r",
                "\t");
    }

    private static Stream<String> elements() {
        return Stream.of(
                "<a>",
                "</a>",
                "<a/>",
                "< a/>",
                "</ a>",
                "<a / >",
                "<1a/>",
                "<-a/>",
                "<:a/>",
                "<a:/>",
                "<a:b:c/>",
                "<a\u00d7/>",
                "<\u0660/>",
                "<a\ud83d\ude00/>",
                "<a b/>",
                "<a b=c/>",
                "<a b='<'/>",
                "<a b='>'/>",
                "<a b='&e;'/>",
                "<a b='\u0001'/>",
                "<a b='&#1;'/>",
                "<a b='1' b='2'/>",
                "<a b='1'c='2'/>",
                "<a  b = '1' />",
                "<a :b='1'/>",
                "<a b:='1'/>",
                "<Str/>",
                "<Str>",
                "</Str>",
                " xsi:type='A'");
    }

    private static Stream<String> namespaces() {
        return Stream.of(
                "<p:a/>",
                "<a p:b='1'/>",
                "<p:a xmlns:p='u'/>",
                "<p:a xmlns:p=''/>",
                "<a xmlns=''/>",
                "<a xmlns='u' xmlns='v'/>",
                "<a xmlns:p='u' xmlns:p='v'/>",
                "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
                "<a xmlns:p='u' p:-b='1'/>",
                "<p:1 xmlns:p='u'/>",
                "<a xmlns:p='u' p:='1'/>",
                "<a xmlns:1='u'/>",
                "<a xmlns:='u'/>",
                "<a xmlns:='urn:r'/>",
                "<a xmlns='u' xmlns:='u'/>",
                "<a xmlns:p:q='u'/>",
                "<a xmlns:xml='u'/>",
                "<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
                "<a xmlns:xmlns='u'/>",
                "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>",
                "<a xmlns='http://www.w3.org/XML/1998/namespace'/>",
                "<xml:a/>",
                "<xmlns:a/>",
                "<a xml:lang='e'/>",
                "<a xmlns='<'/>",
                "<a xmlns='&lt;'/>",
                "<a xmlns='\u0001'/>");
    }

    /** Pieces that are no UTF-8: each character is a byte of {@link StandardCharsets#ISO_8859_1}. */
    private static Stream<String> bytes() {
        return Stream.of(
                        "\u0080",
                        "\u00c0\u0080",
                        "\u00c3(",
                        "\u00e0\u0080\u0080",
                        "\u00ed\u00a0\u0080",
                        "\u00f0\u0080\u0080\u0080",
                        "\u00f4\u0090\u0080\u0080",
                        "\u00f8\u0088\u0080\u0080\u0080",
                        "\u00ff")
                .map(bytes -> BYTES + bytes);
    }

    /** Before a piece of bytes. */
    private static final String BYTES = "bytes ";

    private static String inBytes(String text) {
        return text.startsWith(BYTES)
                ? text.substring(BYTES.length())
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aPieceAnywhere(String piece) {
        String whole = inBytes(DECLARATION + DOCUMENT);
        for (int at = 0; at <= whole.length(); at++) {
            requireSame(whole.substring(0, at) + inBytes(piece) + whole.substring(at));
        }
    }

    @Test
    void aByteThatIsAnother() {
        String whole = inBytes(DECLARATION + DOCUMENT);
        for (int at = 0; at < whole.length(); at++) {
            for (char other = 0; other < 256; other++) {
                requireSame(whole.substring(0, at) + other + whole.substring(at + 1));
            }
        }
    }

    @Test
    void bytesThatAreMissing() {
        String whole = inBytes(DECLARATION + DOCUMENT);
        for (int from = 0; from < whole.length(); from++) {
            for (int to = from + 1; to <= Math.min(from + 12, whole.length()); to++) {
                requireSame(whole.substring(0, from) + whole.substring(to));
            }
        }
    }

    /** Both parsers read a few thousand bytes at a time. */
    @Test
    void aDocumentAtTheBordersOfTheParsersBuffers() {
        String document = inBytes(DOCUMENT).stripLeading();
        IntStream.of(4_000, 8_000, 8_192, 16_384)
                .flatMap(border -> IntStream.rangeClosed(border - document.length() - 20, border))
                .forEach(length -> requireSame("<!--" + "x".repeat(length) + "-->" + document));
    }

    private static void requireSame(String document) {
        byte[] body = document.getBytes(StandardCharsets.ISO_8859_1);
        @Nullable SampleResponse actual = BothReaders.streamed(XmlProtocol.REST_XML, HEAD, body);
        if (actual != null) {
            @Nullable SampleResponse expected = BothReaders.sdk(XmlProtocol.REST_XML, HEAD, body);
            assertThat(expected).as("is read by the SDK: %s", document).isNotNull();
            assertThat(actual.values()).as(document).isEqualTo(expected.values());
        }
    }
}
