package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Filters become one request as boto3 makes it. */
class RequestMergerTest {

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static ReceiveMessageRequest receive(Consumer<? super ReceiveMessageRequest.Builder>... filters) {
        return RequestMerger.<ReceiveMessageRequest.Builder>merge(
                        ReceiveMessageRequest::builder, List.of(filters), parent -> {})
                .build();
    }

    private static SendMessageBatchRequestEntry entry(String id) {
        return SendMessageBatchRequestEntry.builder().id(id).build();
    }

    @Test
    void noFilterGivesAnEmptyRequest() {
        assertThat(receive()).isEqualTo(ReceiveMessageRequest.builder().build());
    }

    @Test
    void listsAppend() {
        assertThat(receive(
                                request -> request.messageAttributeNames("a", "b"),
                                request -> request.queueUrl("q"),
                                request -> request.messageAttributeNames("c"))
                        .messageAttributeNames())
                .containsExactly("a", "b", "c");
    }

    @Test
    void listsOfEnumsAppend() {
        assertThat(receive(
                                request -> request.messageSystemAttributeNames(MessageSystemAttributeName.SENDER_ID),
                                request -> request.messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                        .messageSystemAttributeNames())
                .containsExactly(MessageSystemAttributeName.SENDER_ID, MessageSystemAttributeName.ALL);
    }

    @Test
    void listsOfStructuresAppend() {
        List<Consumer<? super SendMessageBatchRequest.Builder>> filters =
                List.of(request -> request.entries(entry("1")), request -> request.entries(entry("2")));

        assertThat(RequestMerger.merge(SendMessageBatchRequest::builder, filters, parent -> {})
                        .build()
                        .entries())
                .containsExactly(entry("1"), entry("2"));
    }

    @Test
    void scalarsOverride() {
        ReceiveMessageRequest merged = receive(
                request -> request.queueUrl("first").waitTimeSeconds(20), request -> request.queueUrl("second"));

        assertThat(merged.queueUrl()).isEqualTo("second");
        assertThat(merged.waitTimeSeconds()).isEqualTo(20);
    }

    @Test
    void mapsOverride() {
        List<Consumer<? super CreateQueueRequest.Builder>> filters = List.of(
                request -> request.attributes(Map.of(QueueAttributeName.DELAY_SECONDS, "1")),
                request -> request.attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")));

        assertThat(RequestMerger.merge(CreateQueueRequest::builder, filters, parent -> {})
                        .build()
                        .attributes())
                .containsExactly(Map.entry(QueueAttributeName.FIFO_QUEUE, "true"));
    }

    @Test
    void whatTheParentSaysComesLast() {
        List<Consumer<? super ReceiveMessageRequest.Builder>> filters =
                List.of(request -> request.queueUrl("user").messageAttributeNames("a"));

        ReceiveMessageRequest merged = RequestMerger.merge(
                        ReceiveMessageRequest::builder,
                        filters,
                        parent -> parent.queueUrl("parent").messageAttributeNames("b"))
                .build();

        assertThat(merged.queueUrl()).isEqualTo("parent");
        assertThat(merged.messageAttributeNames()).containsExactly("a", "b");
    }

    @Test
    void aListWithoutItemsIsRefusedByTheLineThatSetsIt() {
        String text = "'messageAttributeNames' must not be null or empty, was %s: the service would list all;"
                + " to list all, leave it out";
        List<String> none = ReceiveMessageRequest.builder().build().messageAttributeNames();

        assertRefused(text.formatted("empty"), request -> request.messageAttributeNames(List.of()));
        assertRefused(text.formatted("empty"), request -> request.messageAttributeNames(none));
        assertRefused(text.formatted("empty"), request -> request.messageAttributeNames());
        assertRefused(text.formatted("null"), request -> request.messageAttributeNames((List<String>) null));
        assertRefused(
                text.formatted("empty"),
                request -> request.applyMutation(inside -> inside.messageAttributeNames(List.of())));
        assertRefused(
                text.replace("'messageAttributeNames'", "'messageSystemAttributeNames'")
                        .formatted("empty"),
                request -> request.queueUrl("q").messageSystemAttributeNamesWithStrings(List.of()));
    }

    @Test
    void aLaterFilterIsLookedAtToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> receive(
                        request -> request.messageAttributeNames("a"),
                        request -> request.messageAttributeNames(List.of())));
    }

    @Test
    void itemsThatSayNothingAreRefused() {
        String text = "'messageAttributeNames' must have no items that are null or blank, item 1 was %s";

        assertRefused(text.formatted("null"), request -> request.messageAttributeNames("a", null));
        assertRefused(text.formatted("\" \""), request -> request.messageAttributeNames("a", " "));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static void assertRefused(String text, Consumer<? super ReceiveMessageRequest.Builder>... filters) {
        assertThatIllegalArgumentException().isThrownBy(() -> receive(filters)).withMessage(text);
    }

    @Test
    void aListThatIsNotSaidIsNotThere() {
        assertThat(receive(request -> request.queueUrl("q")).hasMessageAttributeNames())
                .isFalse();
    }

    @Test
    void theOverrideConfigurationIsKept() {
        ReceiveMessageRequest merged = receive(
                request -> request.overrideConfiguration(config -> config.putHeader("h", "v")),
                request -> request.queueUrl("q"));

        assertThat(merged.overrideConfiguration().orElseThrow().headers()).containsEntry("h", List.of("v"));
    }

    @Test
    void theLaterOverrideConfigurationReplacesTheEarlier() {
        ReceiveMessageRequest merged = receive(
                request -> request.overrideConfiguration(config -> config.putHeader("h", "v")),
                request -> request.overrideConfiguration(config -> config.putHeader("i", "w")));

        assertThat(merged.overrideConfiguration().orElseThrow().headers()).containsOnlyKeys("i");
    }

    @Test
    void aFilterSeesAnEmptyRequest() {
        receive(
                request -> request.queueUrl("q"),
                request -> assertThat(request.build().queueUrl()).isNull());
    }
}
