package io.reactiveaws.core.xml;

import static io.reactiveaws.core.xml.XmlCase.Fate.LEFT;
import static io.reactiveaws.core.xml.XmlCase.Fate.READ;
import static io.reactiveaws.core.xml.XmlCase.Fate.REFUSED;
import static io.reactiveaws.core.xml.XmlCase.document;
import static io.reactiveaws.core.xml.XmlCase.members;
import static io.reactiveaws.core.xml.XmlProtocol.EC2;
import static io.reactiveaws.core.xml.XmlProtocol.QUERY;
import static io.reactiveaws.core.xml.XmlProtocol.REST_XML;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Whole documents: their beginnings, ends and bytes. */
final class DocumentCases {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String DOCUMENT = "<R><Str>x</Str></R>";

    private DocumentCases() {}

    static Stream<XmlCase> all() {
        return Stream.of(beginnings(), declarations(), ends(), types(), encodings(), bytes(), notes(), limits(), ids())
                .flatMap(cases -> cases);
    }

    private static Stream<XmlCase> beginnings() {
        return Stream.of(
                document(REFUSED, "blank body", " "),
                document(REFUSED, "two blanks", "\n\n"),
                document(READ, "newline first", "\n" + DOCUMENT),
                document(REFUSED, "newline before the declaration", "\n" + DECLARATION + DOCUMENT),
                document(READ, "byte order mark", "\ufeff" + DOCUMENT),
                document(READ, "byte order mark and declaration", "\ufeff" + DECLARATION + DOCUMENT),
                document(READ, "comment first", "<!-- x -->" + DOCUMENT),
                document(READ, "instruction first", "<?x y?>" + DOCUMENT),
                document(REFUSED, "no XML", "oops"),
                document(REFUSED, "JSON", "{}"),
                document(READ, "HTML", "<html><head><title>t</title></head><body>b</body></html>"),
                document(LEFT, "error as the root", "<Error><Code>c</Code></Error>")
                        .but(READ, EC2, QUERY));
    }

    private static Stream<XmlCase> declarations() {
        return Stream.of(
                document(READ, "declaration", DECLARATION + DOCUMENT),
                document(READ, "declaration of no encoding", "<?xml version='1.0'?>" + DOCUMENT),
                document(READ, "stands alone", "<?xml version='1.0' encoding='utf-8' standalone='yes'?>" + DOCUMENT),
                document(REFUSED, "stands perhaps", "<?xml version='1.0' standalone='maybe'?>" + DOCUMENT),
                document(REFUSED, "declaration of no version", "<?xml encoding='UTF-8'?>" + DOCUMENT),
                document(REFUSED, "declaration without a blank", "<?xml version='1.0'encoding='UTF-8'?>" + DOCUMENT),
                document(REFUSED, "declaration with a control character", "<?xml\u000fversion='1.0'?>" + DOCUMENT),
                document(REFUSED, "declaration inside", "<R>" + DECLARATION + "</R>"),
                document(REFUSED, "unknown version", "<?xml version='3.0'?>" + DOCUMENT),
                document(REFUSED, "odd encoding", "<?xml version='1.0' encoding='UT F-8'?>" + DOCUMENT),
                document(REFUSED, "unknown encoding", "<?xml version='1.0' encoding='none'?>" + DOCUMENT),
                document(REFUSED, "empty encoding", "<?xml version='1.0' encoding=''?>" + DOCUMENT),
                document(LEFT, "XML 1.1", "<?xml version='1.1'?><R><Str>a\u0085b</Str></R>"));
    }

    private static Stream<XmlCase> ends() {
        return Stream.of(
                document(READ, "newline behind the root", DOCUMENT + "\n"),
                document(READ, "comment behind the root", DOCUMENT + "<!-- x -->"),
                document(LEFT, "text behind the root", DOCUMENT + "garbage"),
                document(LEFT, "second root", DOCUMENT + "<R><Str>y</Str></R>"),
                document(LEFT, "NUL behind the root", DOCUMENT + "\u0000"),
                document(REFUSED, "cut in the root", "<R><Str>x</Str>"),
                document(REFUSED, "cut in a text", "<R><Str>x"),
                document(REFUSED, "cut in a tag", "<R><Str>x</Str></R"),
                document(REFUSED, "other end", "<R><Str>x</Int></R>"),
                document(REFUSED, "cut in a character", bytes("<R><Str>", "c3")),
                document(REFUSED, "element left open", "<R><X><Str>x</Str></R>"));
    }

    private static Stream<XmlCase> types() {
        return Stream.of(
                document(LEFT, "document type", "<!DOCTYPE R>" + DOCUMENT),
                document(LEFT, "document type from elsewhere", "<!DOCTYPE R SYSTEM 'file:///none.dtd'>" + DOCUMENT),
                document(LEFT, "entity that is not used", "<!DOCTYPE R [<!ENTITY e 'v'>]>" + DOCUMENT),
                document(REFUSED, "entity that is used", "<!DOCTYPE R [<!ENTITY e 'v'>]><R><Str>&e;</Str></R>"),
                document(
                        REFUSED,
                        "file that is used",
                        "<!DOCTYPE R [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><R>&e;</R>"),
                document(REFUSED, "document type inside", "<R><!DOCTYPE R></R>"));
    }

    private static Stream<XmlCase> encodings() {
        String european = "<?xml version='1.0' encoding='ISO-8859-1'?><R><Str>\u00e9</Str></R>";
        String wide = "<?xml version='1.0' encoding='UTF-16'?><R><Str>\u00e9</Str></R>";
        return Stream.of(
                document(LEFT, "ISO-8859-1", european.getBytes(StandardCharsets.ISO_8859_1)),
                document(LEFT, "ISO-8859-1 over bytes of UTF-8", european.getBytes(StandardCharsets.UTF_8)),
                document(LEFT, "US-ASCII", "<?xml version='1.0' encoding='US-ASCII'?>" + DOCUMENT),
                document(LEFT, "UTF-16", wide.getBytes(StandardCharsets.UTF_16)),
                document(
                        REFUSED,
                        "UTF-8 over bytes of ISO-8859-1",
                        (DECLARATION + "<R><Str>\u00e9</Str></R>").getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** What is no UTF-8, in a text, an attribute, a name, a comment, an instruction, CDATA. */
    private static Stream<XmlCase> bytes() {
        return Stream.of(
                        "80",
                        "c080",
                        "c181",
                        "c328",
                        "e08080",
                        "e09fbf",
                        "eda080",
                        "edb080",
                        "eda0bdedb880",
                        "efbfbe",
                        "efbfbf",
                        "f0808080",
                        "f08fbfbf",
                        "f4908080",
                        "f5808080",
                        "f7bfbfbf",
                        "f888808080",
                        "fc8480808080",
                        "fe",
                        "ff",
                        "c3",
                        "e282",
                        "f09f98")
                .flatMap(hex -> Stream.of(
                        document(REFUSED, hex + " in a text", bytes("<R><Str>", hex, "</Str></R>")),
                        document(REFUSED, hex + " in an attribute", bytes("<R><Str a='", hex, "'/></R>")),
                        document(REFUSED, hex + " in a namespace", bytes("<R><Str xmlns='", hex, "'/></R>")),
                        document(REFUSED, hex + " in a name", bytes("<R><a", hex, "/></R>")),
                        document(REFUSED, hex + " in a comment", bytes("<R><!--", hex, "--></R>")),
                        document(REFUSED, hex + " in an instruction", bytes("<R><?p ", hex, "?></R>")),
                        document(REFUSED, hex + " in CDATA", bytes("<R><Str><![CDATA[", hex, "]]></Str></R>")),
                        document(REFUSED, hex + " in an unknown element", bytes("<R><X>", hex, "</X></R>"))));
    }

    private static byte[] bytes(String before, String hex, String... after) {
        String whole =
                before + new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1) + String.join("", after);
        return whole.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Stream<XmlCase> notes() {
        return Stream.of(
                members(REFUSED, "two hyphens in a comment", "<!-- a -- b -->"),
                members(REFUSED, "three hyphens at a comment's end", "<!-- a --->"),
                members(READ, "empty comment", "<!---->"),
                members(REFUSED, "comment without an end", "<!-- "),
                members(REFUSED, "instruction named xml", "<?XML a?>"),
                members(REFUSED, "instruction without a name", "<? x?>"),
                members(REFUSED, "end of a section between elements", "]]>"),
                members(REFUSED, "section in small letters", "<![cdata[x]]>"),
                members(REFUSED, "less-than in a text", "<Str>a < b</Str>"),
                members(REFUSED, "and in a text", "<Str>a & b</Str>"));
    }

    private static Stream<XmlCase> limits() {
        return Stream.of(
                members(LEFT, "200 levels", "<X>".repeat(200) + "</X>".repeat(200)),
                members(LEFT, "a long name", "<" + "x".repeat(500) + "/>"),
                members(REFUSED, "a name that is too long", "<" + "x".repeat(1_001) + "/>"),
                members(LEFT, "100 attributes", "<X" + attributes(100) + "/>"));
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        return attributes.toString();
    }

    private static Stream<XmlCase> ids() {
        String metadata = "<ResponseMetadata><RequestId>m</RequestId><Other>o</Other></ResponseMetadata>";
        String text = "<Str>x</Str>";
        return Stream.of(
                root(READ, "id behind the members", text + "<requestId>i</requestId>"),
                root(READ, "id with a capital letter", text + "<RequestId>i</RequestId>"),
                root(READ, "metadata", text + metadata),
                root(READ, "metadata behind the result", "<Result>" + text + "</Result>" + metadata),
                root(READ, "id and metadata", text + metadata + "<requestId>i</requestId>"),
                root(READ, "metadata of no id", text + "<ResponseMetadata><Other>o</Other></ResponseMetadata>"),
                root(READ, "empty metadata", text + "<ResponseMetadata/>"),
                root(READ, "empty id", text + "<requestId/>"),
                root(REFUSED, "two ids", text + "<requestId>a</requestId><requestId/>")
                        .but(READ, REST_XML),
                root(REFUSED, "two metadata", text + metadata + metadata).but(READ, REST_XML),
                root(REFUSED, "two empty metadata", text + "<ResponseMetadata/><ResponseMetadata/>")
                        .but(READ, REST_XML),
                root(READ, "id in the headers", text).with("x-amz-request-id", "h"),
                root(READ, "id in both", text + metadata).with("x-amzn-RequestId", "h"),
                root(READ, "header of the id's key", text + metadata).with("AWS_REQUEST_ID", "h"),
                root(LEFT, "metadata first", metadata + text).but(READ, REST_XML, EC2),
                root(LEFT, "id first", "<requestId>i</requestId>" + text).but(READ, REST_XML, EC2));
    }

    private static XmlCase root(XmlCase.Fate fate, String name, String content) {
        return document(fate, name, "<R>" + content + "</R>");
    }
}
