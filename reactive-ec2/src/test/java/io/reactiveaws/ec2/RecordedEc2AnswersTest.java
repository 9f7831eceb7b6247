package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.answers.RecordedAnswer;
import io.reactiveaws.testkit.xml.HttpAnswer;
import io.reactiveaws.testkit.xml.XmlProof;
import io.reactiveaws.testkit.xml.XmlStyle;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** What real servers have answered, read as a stream and by the SDK. */
class RecordedEc2AnswersTest {

    private static final XmlProof<Ec2AsyncClient> PROOF =
            XmlProof.of(Ec2AsyncClient.class, XmlStyle.EC2, Ec2AsyncClient::builder);

    @ParameterizedTest
    @ValueSource(strings = {"moto.txt", "localstack.txt"})
    void areReadAsBySdk(String server) {
        List<RecordedAnswer> answers = RecordedAnswer.allOf(getClass(), "answers/" + server).stream()
                .filter(answer -> PROOF.reads(answer.operation()))
                .toList();

        answers.forEach(answer -> PROOF.proves(answer.operation(), HttpAnswer.of(answer.document())));

        assertThat(answers).hasSizeGreaterThanOrEqualTo(90);
    }
}
