package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** No time-out of a client cuts a poll while it waits. */
class PollTimeoutsTest {

    private static final Duration SHORT = Duration.ofSeconds(3);

    private final FakeSqs client = new FakeSqs();

    private static ReceiveMessageRequest waiting(Integer seconds) {
        return ReceiveMessageRequest.builder().waitTimeSeconds(seconds).build();
    }

    private static AwsRequestOverrideConfiguration override(ReceiveMessageRequest request) {
        return request.overrideConfiguration().orElseThrow();
    }

    private PollTimeouts timeouts(Consumer<ClientOverrideConfiguration.Builder> set) {
        client.override =
                ClientOverrideConfiguration.builder().applyMutation(set).build();
        return PollTimeouts.of(scope(client, null));
    }

    private PollTimeouts reading(Duration timeout) {
        return PollTimeouts.of(scope(client, timeout));
    }

    private static ClientScope<SqsAsyncClient> scope(SqsAsyncClient client, @Nullable Duration readTimeout) {
        return new ClientScope<>(
                client,
                ClientLifecycle.closedBy(() -> false),
                ResourceSettings.defaults().limits(CallLimits.defaults().readTimeout(readTimeout)));
    }

    @Test
    void anAttemptLastsForTheWaitAndItsWay() {
        PollTimeouts timeouts = timeouts(set -> set.apiCallAttemptTimeout(SHORT));
        assertThat(override(timeouts.outlived(waiting(7), true)).apiCallAttemptTimeout())
                .hasValue(Duration.ofSeconds(12));
        assertThat(override(timeouts.outlived(waiting(null), false)).apiCallAttemptTimeout())
                .as("the queue's own wait, at most")
                .hasValue(Duration.ofSeconds(25));
        assertThat(override(timeouts.outlived(waiting(7), true)).apiCallTimeout())
                .isEmpty();
    }

    @Test
    void aCallLastsForAllItsAttempts() {
        PollTimeouts timeouts = timeouts(set -> set.apiCallTimeout(Duration.ofSeconds(30)));
        assertThat(override(timeouts.outlived(waiting(20), true)).apiCallTimeout())
                .hasValue(Duration.ofSeconds(250));
    }

    @Test
    void aTimeoutThatIsLongEnoughStays() {
        Duration hour = Duration.ofHours(1);
        PollTimeouts timeouts = timeouts(set -> set.apiCallAttemptTimeout(hour).apiCallTimeout(hour));
        AwsRequestOverrideConfiguration override = override(timeouts.outlived(waiting(20), true));
        assertThat(override.apiCallAttemptTimeout()).isEmpty();
        assertThat(override.apiCallTimeout()).isEmpty();
    }

    @Test
    void whatTheRequestSaysOfItsTimeCounts() {
        PollTimeouts timeouts = timeouts(set -> set.apiCallAttemptTimeout(SHORT).apiCallTimeout(SHORT));
        ReceiveMessageRequest request = waiting(20).toBuilder()
                .overrideConfiguration(said ->
                        said.apiCallAttemptTimeout(Duration.ofSeconds(1)).putHeader("a", "b"))
                .build();
        AwsRequestOverrideConfiguration override = override(timeouts.outlived(request, true));
        assertThat(override.apiCallAttemptTimeout()).hasValue(Duration.ofSeconds(1));
        assertThat(override.apiCallTimeout()).hasValue(Duration.ofSeconds(250));
        assertThat(override.headers()).containsKey("a");
    }

    @Test
    void aReceiveThatDoesNotWaitKeepsTheClientsTimeouts() {
        PollTimeouts timeouts = timeouts(set -> set.apiCallAttemptTimeout(SHORT).apiCallTimeout(SHORT));
        assertThat(timeouts.outlived(waiting(0), true)).isEqualTo(waiting(0));
    }

    @Test
    void withoutTimeoutsARequestStaysAsItIs() {
        assertThat(timeouts(set -> {}).outlived(waiting(20), true)).isEqualTo(waiting(20));
    }

    @Test
    void aClientThatDoesNotTellItsTimeoutsHasNone() {
        PollTimeouts timeouts = PollTimeouts.of(scope(new BatchSqs(), null));
        assertThat(timeouts.outlived(waiting(20), true)).isEqualTo(waiting(20));
    }

    @Test
    void aPollWaitsForLessThanTheReadTimeout() {
        PollTimeouts timeouts = reading(Duration.ofSeconds(10));
        assertThat(timeouts.outlived(waiting(20), true)).isEqualTo(waiting(8));
        assertThat(timeouts.outlived(waiting(20), false)).isEqualTo(waiting(8));
        assertThat(timeouts.outlived(waiting(9), true)).isEqualTo(waiting(8));
        assertThat(timeouts.outlived(waiting(8), true)).isEqualTo(waiting(8));
        assertThat(timeouts.outlived(waiting(0), true)).isEqualTo(waiting(0));
    }

    @Test
    void theQueuesOwnWaitIsReplacedWhereMoreReceivesFollow() {
        PollTimeouts timeouts = reading(Duration.ofMillis(10_900));
        assertThat(timeouts.outlived(waiting(null), true)).isEqualTo(waiting(8));
        assertThat(timeouts.outlived(waiting(null), false)).isEqualTo(waiting(null));
    }

    @Test
    void aReadTimeoutThatIsShorterThanAnyWaitLeavesNone() {
        assertThat(reading(Duration.ofMillis(500)).outlived(waiting(20), true)).isEqualTo(waiting(0));
    }

    @Test
    void aReadTimeoutThatIsLongEnoughChangesNothing() {
        PollTimeouts timeouts = reading(Duration.ofSeconds(22));
        assertThat(timeouts.outlived(waiting(20), true)).isEqualTo(waiting(20));
        assertThat(timeouts.outlived(waiting(null), true)).isEqualTo(waiting(null));
    }

    @Test
    void receivesOfAllKindsHaveTheTime() {
        client.override = ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(SHORT)
                .build();
        Queue queue = client.queue();
        queue.receiveMessages(request -> request.waitTimeSeconds(20)).blockLast();
        queue.receive(options -> options.pollTimeout(Duration.ofSeconds(20)).drain())
                .blockLast();
        queue.consume(
                        message -> null,
                        options -> options.visibility(Duration.ofMinutes(1)).receive(receive -> receive.drain()))
                .block();
        assertThat(client.receives)
                .hasSize(3)
                .extracting(request -> override(request).apiCallAttemptTimeout().orElseThrow())
                .containsOnly(Duration.ofSeconds(25));
    }
}
