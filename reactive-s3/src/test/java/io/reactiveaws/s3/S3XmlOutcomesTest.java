package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.xml.HttpAnswer;
import io.reactiveaws.testkit.xml.XmlProof;
import io.reactiveaws.testkit.xml.XmlStyle;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Whole calls of S3: errors, empty answers and odd ones have the same outcome, whoever reads the XML. */
class S3XmlOutcomesTest {

    private static final XmlProof<S3AsyncClient> PROOF = XmlProof.of(
            S3AsyncClient.class,
            XmlStyle.REST_XML,
            () -> S3AsyncClient.builder().forcePathStyle(true));

    private static final String LIST = "listObjectsV2";
    private static final String STATUS = "getBucketPolicyStatus";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copyObject",
                "completeMultipartUpload",
                "uploadPartCopy",
                "listObjectsV2",
                "deleteObjects",
                "getBucketTagging"
            })
    void errorsOfSuccessesAreTriedAgain(String operation) {
        assertThat(PROOF.same(operation, HttpAnswer.of(error("", "InternalError"))))
                .isFalse();
        assertThat(PROOF.requests()).isEqualTo(4);
    }

    @Test
    void errorsInOtherForms() {
        PROOF.same("copyObject", HttpAnswer.of(error(" xmlns='http://s3.amazonaws.com/doc/2006-03-01/'", "SlowDown")));
        assertThat(PROOF.requests()).isEqualTo(4);
        String late = "<?xml version=\"1.0\"?>\n \n " + error("", "InternalError");
        PROOF.same("completeMultipartUpload", HttpAnswer.of(late));
        assertThat(PROOF.requests()).isEqualTo(4);
        PROOF.same("copyObject", HttpAnswer.of(error("", "NoSuchKey")));
        assertThat(PROOF.requests()).isEqualTo(1);
        PROOF.same("copyObject", HttpAnswer.of("<Error>"));
        PROOF.same("copyObject", HttpAnswer.of("<p:Error xmlns:p='u'><p:Code>c</p:Code></p:Error>"));
    }

    private static String error(String attributes, String code) {
        return "<Error" + attributes + "><Code>" + code + "</Code><Message>m</Message><RequestId>r</RequestId></Error>";
    }

    @Test
    void emptyAnswers() {
        for (String operation : new String[] {"copyObject", LIST, STATUS, "getBucketAcl"}) {
            PROOF.proves(operation, HttpAnswer.of(""));
            assertThat(PROOF.same(operation, HttpAnswer.of(" "))).isFalse();
            PROOF.proves(operation, HttpAnswer.of("<R/>"));
            PROOF.same(operation, HttpAnswer.of("<R/>").withStatus(204));
        }
    }

    @Test
    void copiesBehindBlanks() {
        PROOF.proves(
                "copyObject",
                HttpAnswer.of("\n \n<CopyObjectResult><ETag>e</ETag><LastModified>2024-01-02T03:04:05Z</LastModified>"
                                + "</CopyObjectResult>")
                        .withHeaders(Map.of("x-amz-version-id", "v1", "x-amz-request-id", "r")));
    }

    @Test
    void structuresThatAreTheBody() {
        PROOF.proves(STATUS, HttpAnswer.of("<PolicyStatus><IsPublic>true</IsPublic></PolicyStatus>"));
        PROOF.proves(STATUS, HttpAnswer.of("<Other><IsPublic>true</IsPublic></Other>"));
        PROOF.proves(STATUS, HttpAnswer.of("<R><PolicyStatus><IsPublic>true</IsPublic></PolicyStatus></R>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<LocationConstraint xmlns='http://s3.amazonaws.com/doc/2006-03-01/'/>",
                "<LocationConstraint>eu-west-1</LocationConstraint>",
                "{\"Version\":\"2012\"}",
                "",
                " ",
                "<Error><Code>c</Code></Error>"
            })
    void textsThatAreTheBodyAndBodiesThatNobodyReads(String body) {
        for (String operation : new String[] {"getBucketLocation", "getBucketPolicy", "deleteObject", "headBucket"}) {
            PROOF.same(operation, HttpAnswer.of(body));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "listObjectsV2, <Contents><Key>a+b%2Bc%25%C3%A9%01</Key><ETag>e%20</ETag></Contents><Prefix>a%20b</Prefix>",
        "listObjectsV2, <CommonPrefixes><Prefix>p%2F+q</Prefix></CommonPrefixes><StartAfter>s%2B</StartAfter>",
        "listObjects, <Marker>m%2B</Marker><NextMarker>n%2B</NextMarker><Contents><Key>a%2B</Key></Contents>",
        "listObjectVersions, <Version><Key>a%2B</Key></Version><DeleteMarker><Key>d%2B</Key></DeleteMarker>",
        "listMultipartUploads, <KeyMarker>k%2B</KeyMarker><Upload><Key>u%2B</Key></Upload>"
    })
    void keysInTheFormOfUrls(String operation, String content) {
        PROOF.proves(operation, HttpAnswer.of("<R>" + content + "</R>"));
        PROOF.proves(operation, HttpAnswer.of("<R>" + content + "<EncodingType>url</EncodingType></R>"));
        PROOF.proves(operation, HttpAnswer.of("<R>" + content + "<EncodingType>URL</EncodingType></R>"));
        PROOF.proves(operation, HttpAnswer.of("<R><EncodingType>url</EncodingType></R>"));
        String damaged = content.replace("%2", "%zz");
        PROOF.same(operation, HttpAnswer.of("<R>" + damaged + "<EncodingType>url</EncodingType></R>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<html>not found</html>", "<Error><Code>NoSuchKey</Code>", "{}"})
    void errorsWithoutXml(String body) {
        for (String operation : new String[] {"getBucketAcl", LIST, STATUS, "headObject"}) {
            PROOF.same(operation, HttpAnswer.of(body).withStatus(404));
            PROOF.same(operation, HttpAnswer.of(body).withStatus(500));
            PROOF.same(operation, HttpAnswer.of(body).withStatus(304));
        }
        PROOF.same(LIST, HttpAnswer.of(error("", "NoSuchBucket")).withStatus(404));
        assertThat(PROOF.requests()).isEqualTo(1);
    }

    @Test
    void answersOfOthers() {
        PROOF.proves(LIST, HttpAnswer.of("<html><head><title>Sign in</title></head><body>b</body></html>"));
        assertThat(PROOF.same(LIST, HttpAnswer.of("<ListBucketResult><Contents><Key>a</Key>")))
                .isFalse();
        assertThat(PROOF.requests()).isEqualTo(1);
        assertThat(PROOF.same(LIST, HttpAnswer.of("<!DOCTYPE R><R><Name>b</Name></R>")))
                .isFalse();
    }

    @Test
    void headersThatAreMembers() {
        String copy = "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>";
        PROOF.proves(
                "copyObject",
                HttpAnswer.of(copy)
                        .withHeaders(Map.of(
                                "x-amz-expiration", "x", "x-amz-server-side-encryption-bucket-key-enabled", "TRUE")));
        PROOF.same("listParts", HttpAnswer.of("<R/>").withHeaders(Map.of("x-amz-abort-date", "junk")));
        PROOF.same("headObject", HttpAnswer.of("").withHeaders(Map.of("x-amz-mp-parts-count", "x")));
    }
}
