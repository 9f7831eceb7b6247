package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.xml.HttpAnswer;
import io.reactiveaws.testkit.xml.XmlProof;
import io.reactiveaws.testkit.xml.XmlStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** What is read of S3's answers as a stream, held against what the SDK reads of the same answers. */
class S3XmlAnswersTest {

    private static final long SEED = 20261130;

    private static final XmlProof<S3AsyncClient> PROOF = XmlProof.of(
            S3AsyncClient.class,
            XmlStyle.REST_XML,
            () -> S3AsyncClient.builder().forcePathStyle(true));

    private static final String LISTING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>b</Name><!--c-->"
            + "<Contents><Key>a&amp;\u00e9\ud83d\ude00&#13;<![CDATA[<b>]]></Key><Size>5</Size>\r\n"
            + "<LastModified>2024-01-02T03:04:05.000Z</LastModified><Owner/></Contents><?p i?>"
            + "<CommonPrefixes><Prefix p:a='\ud83d\ude00' xmlns:p='u'>x</Prefix></CommonPrefixes>"
            + "<EncodingType>url</EncodingType></ListBucketResult>";

    @Test
    void allOperations() {
        int operations = PROOF.provesAllOperations(20, SEED);
        System.out.println("S3 operations proven: " + operations);
        assertThat(operations).isGreaterThanOrEqualTo(46);
    }

    @Test
    void eachBorderOfChunks() {
        PROOF.provesAtEachBorder("listObjectsV2", LISTING);
    }

    /** Longer than what the parser reads at once, so that its borders and those of parts meet in many ways. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000, 3_999, 4_000, 4_001, 10_000})
    void longListingsInParts(int length) {
        String keys = IntStream.range(0, 300)
                .mapToObj(i -> "<Contents><Key>k\u00e9" + i + "</Key><Size>" + i + "</Size></Contents>")
                .collect(Collectors.joining());
        HttpAnswer answer = HttpAnswer.of("<R>" + keys + "</R>");
        byte[] whole = answer.chunks().get(0);
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < whole.length; from += length) {
            parts.add(Arrays.copyOfRange(whole, from, Math.min(from + length, whole.length)));
        }
        PROOF.proves("listObjectsV2", new HttpAnswer(answer.status(), answer.headers(), parts));
    }

    @Test
    void damagedDocuments() {
        PROOF.provesDamaged("listObjectsV2", LISTING, 1_500, SEED);
    }
}
