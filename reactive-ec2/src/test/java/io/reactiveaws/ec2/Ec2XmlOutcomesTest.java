package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.xml.HttpAnswer;
import io.reactiveaws.testkit.xml.XmlProof;
import io.reactiveaws.testkit.xml.XmlStyle;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** Whole calls of EC2: request ids, errors and odd answers have the same outcome, whoever reads the XML. */
class Ec2XmlOutcomesTest {

    private static final XmlProof<Ec2AsyncClient> PROOF =
            XmlProof.of(Ec2AsyncClient.class, XmlStyle.EC2, Ec2AsyncClient::builder);

    private static final String TAGS = "describeTags";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<R><requestId>r</requestId><tagSet/></R>",
                "<R><tagSet/><requestId>r</requestId></R>",
                "<R><RequestId>r</RequestId><tagSet/></R>",
                "<R><ResponseMetadata><RequestId>r</RequestId><Other>o</Other></ResponseMetadata></R>",
                "<R><requestId>r</requestId><ResponseMetadata><RequestId>m</RequestId></ResponseMetadata></R>",
                "<R><requestId/></R>",
                "<R><ResponseMetadata/></R>",
                "<R><tagSet><requestId>no</requestId></tagSet></R>",
                "<R><tagSet/></R>",
                "<Errors><Error><Code>c</Code></Error></Errors>",
                "<Error><Code>c</Code></Error>",
                ""
            })
    void idsOfRequests(String document) {
        PROOF.proves(TAGS, HttpAnswer.of(document));
        PROOF.proves(TAGS, HttpAnswer.of(document).withHeaders(Map.of()));
        PROOF.proves(TAGS, HttpAnswer.of(document).withHeaders(Map.of("x-amz-request-id", "h", "Other", "o")));
        PROOF.proves(TAGS, HttpAnswer.of(document).withHeaders(Map.of("AWS_REQUEST_ID", "h")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<R><requestId>a</requestId><requestId>b</requestId></R>",
                "<R><ResponseMetadata/><ResponseMetadata/></R>",
                "<R><tagSet/>",
                "<!DOCTYPE R><R><tagSet/></R>",
                " "
            })
    void whatIsLeftToTheSdk(String document) {
        assertThat(PROOF.same(TAGS, HttpAnswer.of(document))).isFalse();
        assertThat(PROOF.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code><Message>m</Message></Error></Errors>"
                        + "<RequestID>r</RequestID></Response>",
                "<Response><Errors><Error><Code>a</Code></Error><Error><Code>b</Code></Error></Errors></Response>",
                "<ErrorResponse><Error><Code>c</Code></Error><RequestId>r</RequestId></ErrorResponse>",
                "<html/>",
                ""
            })
    void errors(String document) {
        PROOF.same(TAGS, HttpAnswer.of(document).withStatus(400));
        assertThat(PROOF.requests()).isEqualTo(1);
        PROOF.same(TAGS, HttpAnswer.of(document).withStatus(503));
    }

    @Test
    void timesThatAreNone() {
        String instance = "<R><reservationSet><item><instancesSet><item><launchTime/></item></instancesSet></item>"
                + "</reservationSet></R>";
        assertThat(PROOF.same("describeInstances", HttpAnswer.of(instance))).isFalse();
        assertThat(PROOF.requests()).isEqualTo(1);
    }

    @Test
    void textsThatAreEncoded() {
        PROOF.proves(
                "getConsoleOutput",
                HttpAnswer.of("<R><requestId>r</requestId><instanceId>i</instanceId><timestamp>2024-01-02T03:04:05Z"
                        + "</timestamp><output>aGVsbG8=\n</output></R>"));
    }
}
