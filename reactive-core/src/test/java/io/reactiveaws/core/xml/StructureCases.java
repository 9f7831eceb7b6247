package io.reactiveaws.core.xml;

import static io.reactiveaws.core.xml.XmlCase.Fate.READ;
import static io.reactiveaws.core.xml.XmlCase.Fate.REFUSED;
import static io.reactiveaws.core.xml.XmlCase.document;
import static io.reactiveaws.core.xml.XmlCase.members;

import java.util.stream.Stream;

/** Lists, maps, structures, and what is around members. */
final class StructureCases {

    private static final String XSI = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    private StructureCases() {}

    static Stream<XmlCase> all() {
        return Stream.of(lists(), flatLists(), maps(), structures(), names(), attributes())
                .flatMap(cases -> cases);
    }

    private static Stream<XmlCase> lists() {
        return Stream.of(
                members(READ, "empty list", "<L/>"),
                members(READ, "blank list", "<L> \n </L>"),
                members(READ, "list of one", "<L><member>a</member></L>"),
                members(READ, "other name of an item", "<L><x>a</x></L>"),
                members(READ, "mixed names of items", "<L><member>a</member><x>b</x><member>c</member></L>"),
                members(READ, "empty item", "<L><member/><member>b</member></L>"),
                members(READ, "blank item", "<L><member> </member></L>"),
                members(READ, "list twice", "<L><member>a</member></L><L><member>b</member></L>"),
                members(READ, "empty list, then a full one", "<L/><L><member>b</member></L>"),
                members(
                        READ,
                        "text between items",
                        "<LS>x<member><Str>1</Str></member>y<member><Str>2</Str></member></LS>"),
                members(READ, "empty structure as an item", "<LS><member/></LS>"),
                members(
                        READ,
                        "item with a list of the same name",
                        "<LS><member><LS><member><Str>in</Str></member></LS>" + "</member></LS>"),
                members(READ, "list of lists", "<LL><member><member>a</member></member><member/></LL>"),
                members(REFUSED, "empty item of instants", "<LTs><member/></LTs>"),
                members(REFUSED, "empty item of numbers", "<LInt><member/></LInt>"),
                members(READ, "damaged number in a list that does not count", "<LInt/><LInt><member/></LInt>"));
    }

    private static Stream<XmlCase> flatLists() {
        return Stream.of(
                members(READ, "flat list", "<Fl>a</Fl><Fl>b</Fl>"),
                members(READ, "flat list among others", "<Fl>a</Fl><Str>x</Str><Fl>b</Fl><Int>1</Int><Fl>c</Fl>"),
                members(READ, "flat list of an empty one", "<Fl/>"),
                members(READ, "empty one among others", "<Fl>a</Fl><Fl/><Fl>c</Fl>"),
                members(READ, "flat list of an empty structure", "<FlS/>"),
                members(
                        READ,
                        "flat list in a flat list",
                        "<FlS><Str>1</Str><FlS><Str>deep</Str></FlS></FlS>" + "<FlS><Str>2</Str></FlS>"));
    }

    private static Stream<XmlCase> maps() {
        return Stream.of(
                members(READ, "empty map", "<M/>"),
                members(READ, "map", map("<key>a</key><value>1</value>") + "<Str>x</Str>"),
                members(
                        READ,
                        "map of two",
                        "<M><entry><key>a</key><value>1</value></entry><entry><key>b</key><value/>" + "</entry></M>"),
                members(READ, "other name of an entry", "<M><x><key>a</key><value>1</value></x></M>"),
                members(READ, "value first", map("<value>1</value><key>a</key>")),
                members(READ, "unknown element in an entry", map("<x/><key>a</key><x/><value>1</value>")),
                members(REFUSED, "no value", map("<key>a</key>")),
                members(REFUSED, "no key", map("<value>1</value>")),
                members(REFUSED, "two keys", map("<key>a</key><key>b</key><value>1</value>")),
                members(REFUSED, "two values", map("<key>a</key><value>1</value><value>2</value>")),
                members(READ, "empty key", map("<key/><value>1</value>")),
                members(READ, "map twice", map("<key>a</key><value>1</value>") + map("<key>b</key><value>1</value>")),
                members(
                        READ,
                        "one key twice",
                        "<M><entry><key>a</key><value>1</value></entry><entry><key>a</key>"
                                + "<value>2</value></entry></M>"),
                members(READ, "map of structures", "<MS><entry><key>a</key><value><Str>s</Str></value></entry></MS>"),
                members(READ, "map of lists", "<ML><entry><key>a</key><value><member>s</member></value></entry></ML>"),
                members(
                        READ,
                        "flat map",
                        "<FM><key>a</key><value>1</value></FM><Str>x</Str>" + "<FM><key>b</key><value>2</value></FM>"),
                members(REFUSED, "empty one of a flat map", "<FM><key>a</key><value>1</value></FM><FM/>"));
    }

    private static String map(String entry) {
        return "<M><entry>" + entry + "</entry></M>";
    }

    private static Stream<XmlCase> structures() {
        return Stream.of(
                members(READ, "empty structure", "<S/>"),
                members(READ, "blank structure", "<S> </S>"),
                members(READ, "structure twice", "<S><Str>a</Str></S><S><Str>b</Str><Int>1</Int></S>"),
                members(READ, "known name in an unknown element", "<X><Str>x</Str></X>"),
                members(READ, "known name in a structure", "<S><Str>in</Str></S><Str>out</Str>"),
                members(READ, "structures in structures", "<S>".repeat(50) + "<Str>x</Str>" + "</S>".repeat(50)),
                members(READ, "known name in a text", "<Str>a<Str>b</Str></Str>"),
                document(READ, "member as the root", "<Str>x</Str>"),
                document(READ, "wrapped once more", "<R><R><R><Str>x</Str></R></R></R>"));
    }

    private static Stream<XmlCase> names() {
        return Stream.of(
                members(READ, "other case", "<str>x</str><STR>y</STR>"),
                document(READ, "default namespace", "<R xmlns='urn:a'><Str>x</Str></R>"),
                document(READ, "no namespace again", "<R xmlns='urn:a'><Str xmlns=''>x</Str></R>"),
                document(READ, "prefixes", "<p:R xmlns:p='urn:a'><p:Str>x</p:Str></p:R>"),
                document(
                        READ,
                        "one name in two namespaces",
                        "<R xmlns:p='urn:a'><p:Str>foreign</p:Str><Str>x</Str></R>"),
                document(REFUSED, "prefix without a namespace", "<R><p:Str>x</p:Str></R>"),
                document(REFUSED, "attribute's prefix without a namespace", "<R><Str p:a='b'>x</Str></R>"),
                document(REFUSED, "prefix of no namespace", "<R xmlns:p=''><Str>x</Str></R>"),
                document(REFUSED, "empty prefix", "<R xmlns:='urn:a'><Str>x</Str></R>"),
                document(
                        REFUSED,
                        "empty prefix of the default namespace",
                        "<R xmlns='urn:a'><Str xmlns:='urn:a'>x</Str></R>"),
                document(REFUSED, "digit behind a prefix", "<R xmlns:p='urn:a'><p:1/></R>"),
                document(REFUSED, "hyphen behind an attribute's prefix", "<R xmlns:p='urn:a' p:-a='b'/>"),
                document(REFUSED, "nothing behind a prefix", "<R xmlns:p='urn:a' p:='b'/>"),
                document(REFUSED, "prefix that begins with a digit", "<R xmlns:1='urn:a'/>"),
                document(REFUSED, "two prefixes", "<R xmlns:a='u' xmlns:b='u'><a:b:Str/></R>"),
                document(XmlCase.Fate.LEFT, "name in Greek", "<R><\u03b1/><Str>x</Str></R>"),
                document(READ, "root of another name", "<Other><Str>x</Str></Other>"));
    }

    private static Stream<XmlCase> attributes() {
        return Stream.of(
                document(READ, "known attribute", "<R" + XSI + "><S xsi:type='CanonicalUser'><Str>a</Str></S></R>"),
                document(
                        READ, "known attribute, an entity in it", "<R" + XSI + "><S xsi:type='a&amp;&#10;\n\tb'/></R>"),
                document(
                        READ,
                        "other prefix",
                        "<R xmlns:x='http://www.w3.org/2001/XMLSchema-instance'><S x:type='T'>"
                                + "<Str>a</Str></S></R>"),
                document(READ, "no prefix", "<R><S type='T'/></R>"),
                document(READ, "known prefix of another namespace", "<R xmlns:xsi='urn:other'><S xsi:type='T'/></R>"),
                document(READ, "attributes of a text", "<R><Str a='1' b=\"2\">x</Str></R>"),
                document(READ, "attribute of the root", "<R" + XSI + " xsi:type='T'/>"),
                document(READ, "pair of surrogates in an attribute", "<R" + XSI + "><S xsi:type='\ud83d\ude00'/></R>"),
                document(REFUSED, "attribute twice", "<R a='1' a='2'/>"),
                document(REFUSED, "attribute twice by two prefixes", "<R xmlns:a='u' xmlns:b='u' a:x='1' b:x='2'/>"),
                document(REFUSED, "less-than in an attribute", "<R a='<'/>"),
                document(REFUSED, "no blank between attributes", "<R a='1'b='2'/>"),
                document(REFUSED, "attribute without quotes", "<R a=1/>"));
    }
}
