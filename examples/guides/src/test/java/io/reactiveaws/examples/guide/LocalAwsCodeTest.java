package io.reactiveaws.examples.guide;

// code: junit
import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Sqs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.test.StepVerifier;

@ExtendWith(LocalAwsExtension.class)
class LocalAwsCodeTest {

    private final Sqs sqs;

    LocalAwsCodeTest(Session session) { // one AWS account for each test class
        this.sqs = session.resource(Sqs.class);
    }

    @Test
    void whatIsSentIsReceived() {
        sqs.createQueue("orders")
                .flatMapMany(queue -> queue.sendMessage("hello").thenMany(queue.receiveMessages()))
                .flatMap(Message::body)
                .as(StepVerifier::create)
                .expectNext("hello")
                .verifyComplete();
    }
}
// end
