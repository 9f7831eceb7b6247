package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.CoalescedLoad;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import io.reactiveaws.core.ResourceNotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** What is true of the loads of one type that come while a call is in flight. */
record CoalescedLoadChecks(ResourceUnderTest tested) {

    private static final RecordingClient.Answers NOTHING = (operation, request, response) ->
            CompletableFuture.completedFuture(SdkFields.build(SdkFields.builderOf(response)));

    void coalesces() {
        CoalescedAnswers coalesced = CoalescedAnswers.of(tested, 3);
        assertThat(coalesced.sent()).as("calls while one is in flight").hasSize(1);
        assertRequest(coalesced.sent().get(0), coalesced.requestAlone(0));
        List<RecordedCall> sent = coalesced.endFirst(NOTHING);
        assertThat(sent).as("calls").hasSize(2);
        assertRequest(sent.get(1), request(coalesced, 1, 2));
    }

    void givesEachItsOwn() {
        CoalescedAnswers coalesced = CoalescedAnswers.of(tested, 4);
        PagingRule paging = paging();
        SdkPojo one = answerFor(coalesced.identifier(3));
        SdkPojo another = answerFor(coalesced.identifier(1));
        coalesced.endFirst(new Answering(
                paging == null ? List.of(one) : List.of(paging.answer(one, 1), paging.lastAnswer(another))));
        coalesced.assertData(3, dataIn(one));
        assertThat(coalesced.error(2)).isInstanceOf(ResourceNotFoundException.class);
        if (paging == null) {
            assertThat(coalesced.error(1)).isInstanceOf(ResourceNotFoundException.class);
        } else {
            coalesced.assertData(1, dataIn(another));
        }
    }

    void fillsCalls() {
        int size = call().size();
        CoalescedAnswers coalesced = CoalescedAnswers.of(tested, 1 + size + 1);
        assertThat(coalesced.sent()).as("calls, of which the second is full").hasSize(2);
        Integer[] all = IntStream.rangeClosed(1, size).boxed().toArray(Integer[]::new);
        assertRequest(coalesced.sent().get(1), request(coalesced, all));
    }

    void failsForAll() {
        CoalescedAnswers coalesced = CoalescedAnswers.of(tested, 3);
        AwsServiceException refusal = error("AnotherCode");
        List<RecordedCall> sent = coalesced.endFirst(failing(refusal));
        assertThat(sent).as("calls").hasSize(2);
        for (int number = 1; number <= 2; number++) {
            Throwable error = coalesced.error(number);
            assertThat(error).hasSameClassAs(refusal).hasMessage(refusal.getMessage());
            coalesced.assertSays(number, error, call().operation());
        }
    }

    void asksForHalves() {
        for (Line code : tested.model().notFound()) {
            CoalescedAnswers coalesced = CoalescedAnswers.of(tested, 3);
            List<RecordedCall> sent = coalesced.endFirst(failing(error(code.text())));
            assertThat(sent).as("calls").hasSize(4);
            assertRequest(sent.get(1), request(coalesced, 1, 2));
            assertRequest(sent.get(2), coalesced.requestAlone(1));
            assertRequest(sent.get(3), coalesced.requestAlone(2));
        }
    }

    /** Whether one that is not there fails the whole call. */
    boolean isByList() {
        return call().isByList();
    }

    private CoalescedLoad load() {
        return Objects.requireNonNull(tested.model().coalesced());
    }

    private Call call() {
        return load().call();
    }

    private static void assertRequest(RecordedCall sent, SdkPojo request) {
        assertThat(sent.request()).as("the request").isEqualTo(request);
    }

    /** The first request for many, with the largest pages unless it names them in the list with which none may be. */
    private SdkPojo request(CoalescedAnswers coalesced, Integer... numbers) {
        SdkPojo request = coalesced.request(call(), List.of(numbers));
        PagingRule paging = paging();
        return paging == null || isByList() ? request : paging.request(request, paging.largest(), 0);
    }

    private @Nullable PagingRule paging() {
        return tested.service().paging(call());
    }

    /** An answer all of whose items have one identifier. */
    private SdkPojo answerFor(String identifier) {
        Line member = tested.model().identifiers().get(0).member();
        String item = items().segments().stream().map(Segment::member).collect(Collectors.joining("."));
        return Samples.marked(identifier)
                .with(item + "." + member.text(), identifier)
                .of(tested.service().operation(call().operation()).response());
    }

    private Object dataIn(SdkPojo answer) {
        return Paths.values(answer, items().segments()).get(0);
    }

    private Path items() {
        return load().items();
    }

    private static RecordingClient.Answers failing(Throwable error) {
        return (operation, request, response) -> CompletableFuture.failedFuture(error);
    }

    private static AwsServiceException error(String code) {
        return AwsServiceException.builder()
                .message(code)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
