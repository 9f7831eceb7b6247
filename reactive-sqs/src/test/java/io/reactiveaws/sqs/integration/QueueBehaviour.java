package io.reactiveaws.sqs.integration;

import static io.reactiveaws.sqs.integration.SqsBehaviour.bodies;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.assertFails;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.Page;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.RedriveProgress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Queues are created, found, listed, emptied and deleted. */
interface QueueBehaviour extends SqsBehaviour {

    @Test
    default void createQueueGivesAQueueThatIsThere() {
        String name = newName("plain");

        Queue queue = await(sqs().createQueue(name));

        assertThat(queue.url()).endsWith("/" + name);
        StepVerifier.create(queue.typedAttributes())
                .assertNext(attributes -> assertThat(attributes.arn())
                        .hasValueSatisfying(arn -> assertThat(arn).endsWith(":" + name)))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void createQueueTakesAttributesInItsRequest() {
        String name = newName("with-request");

        Mono<String> timeout = sqs().createQueue(request ->
                        request.queueName(name).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "77")))
                .flatMap(Queue::attributes)
                .map(attributes -> attributes.get(QueueAttributeName.VISIBILITY_TIMEOUT));

        assertEmits(timeout, "77");
    }

    @Test
    default void createQueueGivesTheSameQueueForTheSameName() {
        String name = newName("twice");
        Queue first = await(sqs().createQueue(name));

        assertEmits(sqs().createQueue(name), first);
    }

    @Test
    default void getQueueByNameFindsTheQueue() {
        String name = newName("find-me");
        Queue created = await(sqs().createQueue(name));

        assertEmits(sqs().getQueueByName(name), created);
        assertEmits(sqs().getQueueByName(request -> request.queueName(name)), created);
    }

    @Test
    default void missingQueueIsTheSdksExceptionThatSaysWhere() {
        assertFails(
                sqs().getQueueByName(newName("missing")),
                QueueDoesNotExistException.class,
                "sqs.Sqs().getQueueByName [GetQueueUrl]");
    }

    @Test
    default void queuesAreNarrowedByPrefix() {
        String prefix = newName("prefix");
        List<Queue> created = createQueues(prefix, 3);
        newQueue("other");

        assertThat(listed(prefix)).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    default void queuesEndAtTheLimit() {
        String prefix = newName("limit");
        List<Queue> created = createQueues(prefix, 3);

        List<Queue> two = await(sqs().queues()
                .filter(request -> request.queueNamePrefix(prefix))
                .limit(2)
                .all()
                .collectList());

        assertThat(two).hasSize(2).doesNotHaveDuplicates().isSubsetOf(created);
    }

    @Test
    default void queuesComeInPages() throws Throwable {
        String prefix = newName("pages");
        List<Queue> created = createQueues(prefix, 5);

        List<Page<Queue>> pages = await(sqs().queues()
                .filter(request -> request.queueNamePrefix(prefix))
                .pageSize(2)
                .pages()
                .collectList());

        assertThat(pages.stream().flatMap(page -> page.items().stream())).containsExactlyInAnyOrderElementsOf(created);
        check(
                () -> assertThat(pages.stream().map(page -> page.items().size()))
                        .containsExactly(2, 2, 1),
                EmulatorGap.ELASTIC_MQ_PAGES);
    }

    @Test
    default void deletedQueueCannotBeLoadedAndIsNotListed() {
        String name = newName("delete");
        Queue queue = await(sqs().createQueue(name));
        await(queue.load());

        await(queue.delete());

        assertFails(queue.load(), QueueDoesNotExistException.class, queue + ".load [GetQueueAttributes]");
        assertThat(queue.snapshot()).isEmpty();
        assertThat(listed(name)).isEmpty();
    }

    @Test
    default void purgedQueueIsEmpty() {
        Queue queue = newQueue("purge");
        sendNumbered(queue, 12);

        await(queue.purge());

        assertEmpty(queue.receiveMessages());
        StepVerifier.create(queue.typedAttributes())
                .assertNext(attributes ->
                        assertThat(attributes.approximateNumberOfMessages()).contains(0L))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void permissionShowsInThePolicyUntilItIsRemoved() throws Throwable {
        Queue queue = newQueue("permission");
        String label = "others-may-send";

        check(
                () -> {
                    await(queue.addPermission(label, List.of("123456789012"), List.of("SendMessage")));
                    assertThat(await(queue.typedAttributes()).policy())
                            .as("policy")
                            .hasValueSatisfying(policy -> assertThat(policy).contains(label, "123456789012"));

                    await(queue.removePermission(label));
                    assertThat(await(queue.typedAttributes()).policy().orElse(""))
                            .doesNotContain(label);
                },
                EmulatorGap.ELASTIC_MQ_PERMISSIONS);
    }

    @Test
    default void deadLetterQueueKnowsItsSources() {
        Queue deadLetters = newQueue("dead-letters");
        Queue source = newQueue("source", redriveTo(deadLetters, 3));
        Queue other = newQueue("other-source", redriveTo(deadLetters, 5));

        StepVerifier.create(source.typedAttributes())
                .assertNext(attributes -> assertThat(attributes.redrivePolicy()).hasValueSatisfying(policy -> {
                    assertThat(policy.deadLetterTargetArn()).isEqualTo(arn(deadLetters));
                    assertThat(policy.maxReceiveCount()).isEqualTo(3);
                }))
                .expectComplete()
                .verify(LIMIT);
        assertThat(await(deadLetters.deadLetterSourceQueues().all().collectList()))
                .containsExactlyInAnyOrder(source, other);
    }

    @Test
    default void messageThatIsReceivedTooOftenGoesToTheDeadLetterQueue() {
        Queue deadLetters = newQueue("dead-letters");
        Queue source = newQueue("source", redriveTo(deadLetters, 1));
        await(source.sendMessage("poison"));

        await(source.receiveMessages()
                .flatMap(message -> message.changeVisibility(0))
                .then());
        assertEmpty(source.receiveMessages());

        List<Message> dead = receiveAll(deadLetters);
        assertThat(bodies(dead)).containsExactly("poison");
    }

    @Test
    default void deadLettersAreMovedBack() throws Throwable {
        Queue deadLetters = newQueue("dead-letters");
        Queue source = newQueue("source", redriveTo(deadLetters, 1));
        await(deadLetters.sendMessage("one").then(deadLetters.sendMessage("two")));

        check(
                () -> {
                    RedriveProgress last = await(deadLetters
                            .redrive(options -> options.to(source).every(Duration.ofMillis(50)))
                            .last());
                    assertThat(last.status()).isEqualTo("COMPLETED");
                    assertThat(bodies(receiveAll(source))).containsExactlyInAnyOrder("one", "two");
                },
                EmulatorGap.MOTO_MOVE_TASKS);
    }

    private List<Queue> createQueues(String prefix, int count) {
        return await(Flux.fromStream(IntStream.range(0, count).boxed())
                .flatMap(i -> sqs().createQueue(prefix + "-" + i))
                .collectList());
    }

    private List<Queue> listed(String prefix) {
        return await(sqs().queues()
                .filter(request -> request.queueNamePrefix(prefix))
                .all()
                .collectList());
    }

    private static String arn(Queue queue) {
        return await(queue.typedAttributes()).arn().orElseThrow();
    }

    private static Map<QueueAttributeName, String> redriveTo(Queue deadLetters, int maxReceiveCount) {
        return Map.of(
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                        .formatted(arn(deadLetters), maxReceiveCount));
    }
}
