package io.reactiveaws.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelExceptionTest {

    @Test
    void similarNameIsSuggested() {
        assertThat(ModelException.suggestion("QueueUrls", List.of("MessageBody", "QueueUrl")))
                .isEqualTo("; did you mean QueueUrl?");
    }

    @Test
    void caseMakesNoDifference() {
        assertThat(ModelException.suggestion("queueurl", List.of("QueueUrl"))).isEqualTo("; did you mean QueueUrl?");
    }

    @Test
    void firstOfSeveralAlikeIsSuggested() {
        assertThat(ModelException.suggestion("ab", List.of("ad", "ac"))).isEqualTo("; did you mean ac?");
    }

    @Test
    void unlikeNamesAreListed() {
        assertThat(ModelException.suggestion("observability", List.of("b", "a")))
                .isEqualTo("; there are [a, b]");
    }

    @Test
    void errorBeginsWithItsPlace() {
        Line line = new Line("sqs.yaml", 12, "Queue");

        assertThat(line.wrong("it is wrong")).hasMessage("sqs.yaml:12: it is wrong");
        assertThat(ModelException.unknown(line, "no resource", "Queue", List.of("Queues")))
                .hasMessage("sqs.yaml:12: no resource Queue; did you mean Queues?");
    }
}
