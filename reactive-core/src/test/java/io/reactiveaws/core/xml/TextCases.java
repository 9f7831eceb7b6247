package io.reactiveaws.core.xml;

import static io.reactiveaws.core.xml.XmlCase.Fate.READ;
import static io.reactiveaws.core.xml.XmlCase.Fate.REFUSED;
import static io.reactiveaws.core.xml.XmlCase.members;
import static io.reactiveaws.core.xml.XmlProtocol.EC2;
import static io.reactiveaws.core.xml.XmlProtocol.QUERY;

import java.util.stream.Stream;

/** Members without a structure. */
final class TextCases {

    private TextCases() {}

    static Stream<XmlCase> all() {
        return Stream.of(strings(), numbers(), flags(), bytes(), times(), otherTimes(), headers())
                .flatMap(cases -> cases);
    }

    private static Stream<XmlCase> strings() {
        return Stream.of(
                members(READ, "no text", ""),
                members(READ, "self-closing", "<Str/>"),
                members(READ, "empty", "<Str></Str>"),
                members(READ, "spaces", "<Str>  a b \n </Str>"),
                members(READ, "blank", "<Str>   </Str>"),
                members(READ, "comment inside", "<Str>ab<!--x-->cd</Str>"),
                members(READ, "comment at the end", "<Str>ab<!--x--></Str>"),
                members(READ, "comment at the end, and a newline", "<Str>ab<!--x-->\n</Str>"),
                members(READ, "instruction inside", "<Str>ab<?x y?>cd</Str>"),
                members(READ, "CDATA alone", "<Str><![CDATA[a<b]]></Str>"),
                members(READ, "CDATA in text", "<Str>ab<![CDATA[cd]]>ef</Str>"),
                members(READ, "CDATA twice", "<Str><![CDATA[ab]]><![CDATA[cd]]></Str>"),
                members(READ, "empty CDATA", "<Str><![CDATA[]]></Str>"),
                members(READ, "empty CDATA in text", "<Str>ab<![CDATA[]]>cd</Str>"),
                members(READ, "CDATA, then a comment", "<Str><![CDATA[a]]><!--x-->b</Str>"),
                members(READ, "comment, then an empty CDATA", "<Str>a<!--x--><![CDATA[]]></Str>"),
                members(READ, "comments alone", "<Str><!--x--><!--y--></Str>"),
                members(READ, "entities", "<Str>a&amp;b&lt;&gt;&quot;&apos;&#65;&#x42;</Str>"),
                members(READ, "ends of lines", "<Str>a\r\nb\rc</Str>"),
                members(READ, "ends of lines in CDATA", "<Str><![CDATA[a\r\nb\rc\r]]></Str>"),
                members(READ, "reference to the end of a line", "<Str>a&#13;b&#10;c</Str>"),
                members(READ, "element in text", "<Str>ab<x>no</x>cd</Str>"),
                members(READ, "element at the end of text", "<Str>ab<x>no</x></Str>"),
                members(READ, "two of a name", "<Str>first</Str><Str>second</Str>"),
                members(READ, "an empty one, then a full one", "<Str/><Str>second</Str>"),
                members(READ, "four bytes and a reference", "<Str>\ud83d\ude00&#x1F600;</Str>"),
                members(READ, "10,000 characters", "<Str>" + "x".repeat(10_000) + "</Str>"),
                members(READ, "400,001 characters", "<Str>" + "\u00e9".repeat(400_001) + "</Str>"),
                members(READ, "100,000 entities", "<Str>" + "&amp;".repeat(100_000) + "</Str>"),
                members(READ, "reference to DEL", "<Str>a&#127;b</Str>"),
                members(READ, "DEL and NEL", "<Str>a\u007f\u0085\u2028b</Str>"),
                members(READ, "tab and two brackets", "<Str>\ta]]b</Str>"),
                members(REFUSED, "end of a section in text", "<Str>a]]>b</Str>"),
                members(REFUSED, "reference to U+FFFE", "<Str>&#xFFFE;</Str>"),
                members(REFUSED, "reference to half of a pair", "<Str>&#xD800;</Str>"),
                members(REFUSED, "reference to NUL", "<Str>&#0;</Str>"),
                members(REFUSED, "reference to a control character", "<Str>&#1;</Str>"),
                members(REFUSED, "control character", "<Str>\u0001</Str>"),
                members(REFUSED, "U+FFFF", "<Str>\uffff</Str>"),
                members(REFUSED, "entity that is not declared", "<Str>&e;</Str>"));
    }

    private static Stream<XmlCase> numbers() {
        return Stream.of(
                        each(READ, "Int", "+5", "05", "-0", "\u0663", "2147483647", "<!--x-->5"),
                        each(REFUSED, "Int", "", " ", " 5 ", "5.0", "0x10", "1e3", "2147483648", "NaN", "5<!--x--> "),
                        each(READ, "Lng", "9223372036854775807", "-1"),
                        each(REFUSED, "Lng", "9223372036854775808", ""),
                        each(READ, "Sht", "32767", "-32768"),
                        each(REFUSED, "Sht", "32768", ""),
                        each(READ, "Flt", "1.5", " 1.5 ", "NaN", "1e40", "1f"),
                        each(REFUSED, "Flt", "", "x"),
                        each(READ, "Dbl", "1.5", " 1.5 ", "NaN", "Infinity", "-Infinity", "1e400", "1d", "0x1p3"),
                        each(REFUSED, "Dbl", "", "x"),
                        each(READ, "Dec", "1.50", "1e400").map(each -> each.but(REFUSED, EC2, QUERY)),
                        each(REFUSED, "Dec", "", " 1"))
                .flatMap(cases -> cases);
    }

    private static Stream<XmlCase> flags() {
        return each(READ, "Bool", "true", "TRUE", "True", " true ", "1", "0", "yes", "", "false");
    }

    private static Stream<XmlCase> bytes() {
        return Stream.concat(
                each(READ, "Blob", "aGk=", "aGk", ""),
                each(REFUSED, "Blob", "aGk_", "aG\nk=", " aGk= ", "!!", "aGk=aGk="));
    }

    private static Stream<XmlCase> times() {
        return Stream.of("Ts", "TsIso")
                .flatMap(name -> Stream.concat(
                        each(
                                READ,
                                name,
                                "2024-01-02T03:04:05Z",
                                "2024-01-02T03:04:05.678Z",
                                "2024-01-02T03:04:05.123456789Z",
                                "2024-01-02T03:04:05.Z",
                                "2024-01-02T03:04:05+02:00",
                                "2024-01-02T03:04Z",
                                "2024-01-02t03:04:05z",
                                "2024-01-02T24:00:00Z",
                                "2024-06-30T23:59:60Z",
                                "2024-02-29T00:00:00Z",
                                "2023-02-29T00:00:00Z",
                                "0000-01-01T00:00:00Z",
                                "9999-12-31T23:59:59.999999999Z"),
                        each(
                                REFUSED,
                                name,
                                "2024-01-02T03:04:05+0200",
                                "2024-01-02T03:04:05",
                                "2024-01-02",
                                "2024-01-02 03:04:05Z",
                                "1704164645",
                                "1704164645.5",
                                "Tue, 02 Jan 2024 03:04:05 GMT",
                                "",
                                " ",
                                " 2024-01-02T03:04:05Z ",
                                "2024-01-02T03:04:05.1234567890Z",
                                "2024-01-32T00:00:00Z",
                                "2024-02-30T00:00:00.5Z",
                                "2024-13-01T00:00:00Z",
                                "2024-01-02T24:00:01Z",
                                "2024-01-02T03:60:00Z",
                                "2024-01-02T03:04:61Z",
                                "\u0662024-01-02T03:04:05Z",
                                "0000-00-00T00:00:00Z")));
    }

    private static Stream<XmlCase> otherTimes() {
        return Stream.of(
                        each(READ, "TsUnix", "1704164645", "1704164645.5", "1.704164645E9", ".5", "-1"),
                        each(REFUSED, "TsUnix", "", "2024-01-02T03:04:05Z"),
                        each(READ, "TsMillis", "1704164645123"),
                        each(REFUSED, "TsMillis", "", "x"),
                        each(
                                READ,
                                "TsRfc",
                                "Tue, 02 Jan 2024 03:04:05 GMT",
                                "Tue, 2 Jan 2024 03:04:05 GMT",
                                "Tue, 02 Jan 2024 03:04:05 +0000"),
                        each(REFUSED, "TsRfc", "Mon, 02 Jan 2024 03:04:05 GMT", "2024-01-02T03:04:05Z", ""))
                .flatMap(cases -> cases);
    }

    private static Stream<XmlCase> headers() {
        return Stream.of(
                header(READ, "Tue, 02 Jan 2024 03:04:05 GMT"),
                header(READ, ""),
                header(REFUSED, "2024-01-02T03:04:05Z"),
                header(REFUSED, "0"),
                members(READ, "a header's name in the body", "<H-Ts>x</H-Ts>").but(REFUSED, EC2, QUERY));
    }

    /** Only S3's protocol has members that are headers. */
    private static XmlCase header(XmlCase.Fate fate, String value) {
        return members(fate, "header '" + value + "'", "<Str>x</Str>")
                .but(READ, EC2, QUERY)
                .with("H-Ts", value);
    }

    private static Stream<XmlCase> each(XmlCase.Fate fate, String member, String... texts) {
        return Stream.of(texts)
                .map(text ->
                        members(fate, member + " '" + text + "'", "<" + member + ">" + text + "</" + member + ">"));
    }
}
