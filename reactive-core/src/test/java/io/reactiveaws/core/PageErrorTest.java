package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.pages;
import static io.reactiveaws.core.PagingFixtures.pending;
import static io.reactiveaws.core.PagingFixtures.queues;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What goes wrong while a listing runs. */
class PageErrorTest {

    private final RuntimeException refused =
            SqsException.builder().message("no").build();

    @Test
    void anErrorOfTheFirstPageIsTheError() {
        QueueClient client = new QueueClient(request -> CompletableFuture.failedFuture(refused));

        StepVerifier.create(queues(client).all())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(refused));
    }

    @Test
    void theErrorOfAFutureIsUnwrapped() {
        QueueClient client =
                new QueueClient(request -> CompletableFuture.failedFuture(new CompletionException(refused)));

        StepVerifier.create(queues(client).all())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(refused));
    }

    @Test
    void aClientThatThrowsIsAnError() {
        QueueClient client = new QueueClient(request -> {
            throw refused;
        });

        StepVerifier.create(queues(client).all())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(refused));
    }

    @Test
    void anErrorOfALaterPageComesAfterTheItemsBefore() {
        QueueClient client = new QueueClient(request -> request.nextToken() == null
                ? CompletableFuture.completedFuture(page("t1", "a", "b", "c"))
                : CompletableFuture.failedFuture(refused));

        StepVerifier.create(queues(client).all())
                .expectNext("a", "b", "c")
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(refused));
    }

    @Test
    void anErrorWhileReadingAheadWaitsForTheItemsBefore() {
        QueueClient client = pending();

        StepVerifier.create(queues(client).all(), 0)
                .thenRequest(1)
                .then(() -> client.future(0).complete(page("t1", "a", "b", "c")))
                .expectNext("a")
                .thenRequest(1)
                .expectNext("b")
                .then(() -> client.future(1).completeExceptionally(refused))
                .thenRequest(1)
                .expectNext("c")
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(refused));
    }

    @Test
    void aResponseThatIsMissingIsAnErrorAndNoHang() {
        QueueClient client = new QueueClient(request -> CompletableFuture.completedFuture(null));

        StepVerifier.create(queues(client).all())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(NoSuchElementException.class)
                        .hasMessage("the call for a page ended without a response"));
        StepVerifier.create(queues(client).pages()).verifyError(NoSuchElementException.class);
    }

    @Test
    void anAnswerThatCannotBeReadIsAnErrorThatSaysWhere() {
        IllegalArgumentException unread = new IllegalArgumentException("'url' must not be null or blank, was null");
        QueueClient client = pages("a b", "c d");

        StepVerifier.create(new ResourceCollection<>(PagingFixtures.listing(client, response -> {
                            if (response.queueUrls().contains("c")) {
                                throw unread;
                            }
                            return response.queueUrls();
                        }))
                        .all())
                .expectNext("a", "b")
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasCause(unread)
                        .hasMessage(PagingFixtures.LOCATION + ": an entry of page 1 cannot be read, because the answer"
                                + " lacks what it is known by: 'url' must not be null or blank, was null"));
    }

    @Test
    void aFilterThatThrowsIsAnError() {
        QueueClient client = pages("a");

        StepVerifier.create(queues(client)
                        .filter(request -> {
                            throw refused;
                        })
                        .all())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(refused));

        assertThat(client.calls()).isZero();
    }

    @Test
    void aConsumerThatThrowsGetsItsErrorAndNothingMore() {
        QueueClient client = pages("a b", "c d");
        List<String> seen = new ArrayList<>();
        List<Throwable> errors = new ArrayList<>();

        queues(client)
                .all()
                .subscribe(
                        item -> {
                            seen.add(item);
                            throw refused;
                        },
                        errors::add);

        assertThat(seen).containsExactly("a");
        assertThat(errors).containsExactly(refused);
        assertThat(client.calls()).isOne();
    }

    @Test
    void anOperatorThatThrowsOnALaterPageGetsItsError() {
        QueueClient client = pages("a b", "c d");

        StepVerifier.create(queues(client).all().map(item -> {
                    if ("c".equals(item)) {
                        throw refused;
                    }
                    return item;
                }))
                .expectNext("a", "b")
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(refused));
    }
}
