package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchOutcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class QueueRegionTest {

    private static final String TOLD =
            "no such queue; the queue's URL is of the region \"us-east-1\", but the request went"
                    + " to \"eu-west-1\", the client's region: use a session of the region \"us-east-1\"";

    private static final AwsErrorDetails DETAILS = AwsErrorDetails.builder()
            .errorCode("AWS.SimpleQueueService.NonExistentQueue")
            .errorMessage("no such queue")
            .serviceName("Sqs")
            .build();

    private final QueueDoesNotExistException missing = QueueDoesNotExistException.builder()
            .awsErrorDetails(DETAILS)
            .statusCode(400)
            .requestId("r-1")
            .build();

    private final FakeSqs client = new FakeSqs();
    private final Queue elsewhere = Sqs.over(client).queue("https://queue.amazonaws.com/1/jobs");

    QueueRegionTest() {
        client.region = Region.EU_WEST_1;
        client.onLoad = request -> CompletableFuture.failedFuture(missing);
        client.onDelete = request -> CompletableFuture.failedFuture(missing);
    }

    @Test
    void aMissingQueueOfAnotherRegionIsToldWithBothRegions() {
        StepVerifier.create(elsewhere.load())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(QueueDoesNotExistException.class, told -> {
                            assertThat(told).hasMessageStartingWith(TOLD).hasMessageContaining("r-1");
                            assertThat(told.awsErrorDetails())
                                    .isEqualTo(DETAILS.toBuilder()
                                            .errorMessage(TOLD)
                                            .build());
                            assertThat(told.statusCode()).isEqualTo(400);
                            assertThat(told.requestId()).isEqualTo("r-1");
                        }));
    }

    @Test
    void outcomesOfABatchTellIt() {
        Message message = elsewhere.message("r");
        StepVerifier.create(elsewhere.deleteAll(Flux.just(message)))
                .assertNext(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                BatchOutcome.Failed.class,
                                failed -> assertThat(failed.message()).isEqualTo(TOLD)))
                .verifyComplete();
    }

    @Test
    void aMissingQueueOfAnotherRegionIsStillNotFound() {
        StepVerifier.create(elsewhere.exists()).expectNext(false).verifyComplete();
        StepVerifier.create(elsewhere.find()).verifyComplete();
    }

    @Test
    void aMissingQueueOfTheClientsRegionOrOfNoneIsTheErrorItself() {
        for (String host : List.of("sqs.eu-west-1.amazonaws.com", "eu-west-1.queue.amazonaws.com", "localhost:9324")) {
            StepVerifier.create(Sqs.over(client)
                            .queue("https://" + host + "/1/jobs")
                            .load())
                    .verifyErrorSatisfies(error -> assertThat(error).isSameAs(missing));
        }
        client.region = null;
        StepVerifier.create(elsewhere.load())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(missing));
    }

    @Test
    void otherErrorsAndAnswersAreThemselves() {
        SqsException denied = (SqsException) SqsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("AccessDenied")
                        .errorMessage("no")
                        .build())
                .build();
        client.onLoad = request -> CompletableFuture.failedFuture(denied);
        StepVerifier.create(elsewhere.load())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(denied));
        client.onLoad = request -> CompletableFuture.completedFuture(
                GetQueueAttributesResponse.builder().build());
        StepVerifier.create(elsewhere.load()).expectNext(elsewhere).verifyComplete();
    }
}
