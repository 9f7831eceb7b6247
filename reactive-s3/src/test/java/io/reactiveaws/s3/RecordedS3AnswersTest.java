package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.answers.RecordedAnswer;
import io.reactiveaws.testkit.xml.HttpAnswer;
import io.reactiveaws.testkit.xml.XmlProof;
import io.reactiveaws.testkit.xml.XmlStyle;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** What real servers have answered, read as a stream and by the SDK. */
class RecordedS3AnswersTest {

    private static final XmlProof<S3AsyncClient> PROOF = XmlProof.of(
            S3AsyncClient.class,
            XmlStyle.REST_XML,
            () -> S3AsyncClient.builder().forcePathStyle(true));

    @ParameterizedTest
    @ValueSource(strings = {"moto.txt", "localstack.txt", "versitygw.txt"})
    void areReadAsBySdk(String server) {
        List<RecordedAnswer> answers = RecordedAnswer.allOf(getClass(), "answers/" + server).stream()
                .filter(answer -> PROOF.reads(answer.operation()))
                .toList();

        answers.forEach(answer -> PROOF.proves(answer.operation(), HttpAnswer.of(answer.document())));

        assertThat(answers).hasSizeGreaterThanOrEqualTo(12);
    }
}
