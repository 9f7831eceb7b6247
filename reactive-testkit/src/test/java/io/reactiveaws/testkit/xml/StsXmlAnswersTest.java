package io.reactiveaws.testkit.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsAsyncClient;

/** The protocol that most services with XML have, by STS: the answer's members are in an element of their own. */
class StsXmlAnswersTest {

    private static final long SEED = 20261130;

    private static final XmlProof<StsAsyncClient> PROOF =
            XmlProof.of(StsAsyncClient.class, XmlStyle.QUERY, StsAsyncClient::builder);

    private static final String IDENTITY =
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n<GetCallerIdentityResult>"
                    + "<Arn>arn:aws:iam::1:user/&#233;\ud83d\ude00</Arn><UserId/><Account>1</Account>"
                    + "</GetCallerIdentityResult>\n<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>"
                    + "</GetCallerIdentityResponse>";

    @Test
    void allOperations() {
        int operations = PROOF.provesAllOperations(40, SEED);
        System.out.println("STS operations proven: " + operations);
        assertThat(operations).isGreaterThanOrEqualTo(11);
    }

    @Test
    void eachBorderOfChunks() {
        PROOF.provesAtEachBorder("getCallerIdentity", IDENTITY);
    }

    @Test
    void damagedDocuments() {
        PROOF.provesDamaged("getCallerIdentity", IDENTITY, 1_500, SEED);
    }

    @Test
    void answersWithoutAResult() {
        String metadata = "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>";
        PROOF.proves("getCallerIdentity", HttpAnswer.of("<R/>"));
        PROOF.same("getCallerIdentity", HttpAnswer.of("<R><requestId>r</requestId></R>"));
        PROOF.proves("getCallerIdentity", HttpAnswer.of("<R><Result/>" + metadata + "</R>"));
        PROOF.proves("getCallerIdentity", HttpAnswer.of("<R><Result/><requestId>q</requestId>" + metadata + "</R>"));
        PROOF.same("getCallerIdentity", HttpAnswer.of("<R>" + metadata + "</R>"));
        PROOF.same("getCallerIdentity", HttpAnswer.of("<R>" + metadata + "<Result><Arn>a</Arn></Result></R>"));
    }

    @Test
    void twoRequestIdsAreADamage() {
        String metadata = "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>";
        assertThat(PROOF.same("getCallerIdentity", HttpAnswer.of("<R><Result/>" + metadata + metadata + "</R>")))
                .isFalse();
    }
}
