package io.reactiveaws.sqs.integration;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.http.FaultProxy;
import io.reactiveaws.testkit.http.FaultRule;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** What a user sees of a real queue behind a network that isn't one to rely on. */
@ExtendWith(LocalAwsExtension.class)
class FaultProxyIntegrationTest implements SqsBehaviour {

    private final Backend backend;
    private final FaultProxy proxy;
    private final Session session;
    private final Sqs sqs;

    FaultProxyIntegrationTest(LocalAws aws) {
        this.proxy = FaultProxy.before(aws.endpoint());
        this.backend = new Backend(Emulator.of(aws.description()), proxy.endpoint(), aws.region(), aws.credentials());
        this.session = newSession().build();
        this.sqs = session.resource(Sqs.class);
    }

    @AfterEach
    void close() {
        session.close();
        proxy.close();
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public Sqs sqs() {
        return sqs;
    }

    private static List<String> ids(Queue queue) {
        return await(queue.receiveMessages(
                        request -> request.maxNumberOfMessages(MOST_A_CALL).visibilityTimeout(HIDDEN))
                .flatMap(Message::messageId));
    }

    @Test
    void aMessageWhoseAnswerIsLostIsSentTwice() {
        Queue queue = newQueue("lost-answer");
        FaultRule lost = proxy.on("SendMessage").nth(1).loseAnswer();

        SendMessageResponse sent = await(queue.sendMessage("hello"));

        assertThat(lost.strikes()).isEqualTo(1);
        assertThat(proxy.requests("SendMessage")).isEqualTo(2);
        assertThat(ids(queue)).hasSize(2).contains(sent.messageId());
    }

    @Test
    void aMessageOfAFifoQueueWhoseAnswerIsLostIsThereOnce() {
        Queue queue = newFifoQueue("lost-answer");
        proxy.on("SendMessage").nth(1).loseAnswer();

        await(queue.sendMessage(request -> request.messageBody("hello").messageGroupId("group")));

        assertThat(proxy.requests("SendMessage")).isEqualTo(2);
        assertThat(ids(queue)).hasSize(1);
    }

    @Test
    void aMessageIsDeliveredTwice() {
        Queue queue = newQueue("twice");
        SendMessageResponse sent = await(queue.sendMessage("hello"));
        proxy.on("ReceiveMessage").nth(1).duplicateAnswer();

        assertThat(ids(queue)).containsExactly(sent.messageId());
        assertThat(ids(queue)).containsExactly(sent.messageId());
        assertThat(ids(queue)).isEmpty();
    }

    @Test
    void callsThatAreThrottledAreMadeAgain() {
        Queue queue = newQueue("throttled");
        proxy.on("SendMessage").nth(1).throttle();

        SendMessageResponse sent = await(queue.sendMessage("hello"));

        assertThat(proxy.requests("SendMessage")).isEqualTo(2);
        assertThat(ids(queue)).containsExactly(sent.messageId());
    }
}
