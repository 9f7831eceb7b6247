package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.xml.XmlProof;
import io.reactiveaws.testkit.xml.XmlStyle;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** What is read of EC2's answers as a stream, held against what the SDK reads of the same answers. */
class Ec2XmlAnswersTest {

    private static final long SEED = 20261130;

    private static final XmlProof<Ec2AsyncClient> PROOF =
            XmlProof.of(Ec2AsyncClient.class, XmlStyle.EC2, Ec2AsyncClient::builder);

    private static final String INSTANCES = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<DescribeInstancesResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
            + "<requestId>r&amp;1</requestId><reservationSet><item><instancesSet><!--c--><item>"
            + "<instanceId>i-1</instanceId><instanceState><code>16</code><name>running</name></instanceState>"
            + "<launchTime>2024-01-02T03:04:05.000Z</launchTime><tagSet><item><key>\ud83d\ude00</key>\r\n"
            + "<value><![CDATA[<\u00e9>]]></value></item></tagSet><ebsOptimized>true</ebsOptimized>"
            + "</item></instancesSet></item></reservationSet><nextToken/></DescribeInstancesResponse>";

    @Test
    void allOperations() {
        int operations = PROOF.provesAllOperations(2, SEED);
        System.out.println("EC2 operations proven: " + operations);
        assertThat(operations).isGreaterThanOrEqualTo(823);
    }

    @Test
    void eachBorderOfChunks() {
        PROOF.provesAtEachBorder("describeInstances", INSTANCES);
    }

    @Test
    void damagedDocuments() {
        PROOF.provesDamaged("describeInstances", INSTANCES, 1_000, SEED);
    }
}
