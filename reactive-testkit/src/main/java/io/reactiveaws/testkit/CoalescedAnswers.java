package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Resources of one kind over one client whose loads come while the load of the first one is in flight; time stands
 * still.
 */
final class CoalescedAnswers {

    private final ResourceUnderTest tested;
    private final RecordingClient<?> recording;
    private final List<LoadableResource<?, ?, ?>> resources = new ArrayList<>();
    private final List<CompletableFuture<?>> loads = new ArrayList<>();

    private CoalescedAnswers(ResourceUnderTest tested, RecordingClient<?> recording) {
        this.tested = tested;
        this.recording = recording;
    }

    /** Begins so many loads; the first one is in flight. */
    static CoalescedAnswers of(ResourceUnderTest tested, int count) {
        return of(tested, tested.service().client(), count);
    }

    private static <C extends SdkClient> CoalescedAnswers of(ResourceUnderTest tested, Class<C> client, int count) {
        RecordingClient<C> recording = RecordingClient.of(client);
        recording.answerNothing();
        ResourceContext<C> context = ResourceContext.over(recording.client(), settings());
        CoalescedAnswers coalesced = new CoalescedAnswers(tested, recording);
        for (int i = 0; i < count; i++) {
            coalesced.load((LoadableResource<?, ?, ?>) tested.make(context, List.of(coalesced.identifier(i)), null));
        }
        return coalesced;
    }

    private static ResourceSettings settings() {
        ResourceSettings defaults = ResourceSettings.defaults();
        VirtualTimeScheduler time = VirtualTimeScheduler.create();
        return new ResourceSettings(
                defaults.json(), () -> time, true, defaults.eventualConsistency(), defaults.limits());
    }

    private void load(LoadableResource<?, ?, ?> resource) {
        resources.add(resource);
        loads.add(resource.load().toFuture());
    }

    /** The value of a resource's only identifier. */
    String identifier(int number) {
        return tested.text(name(), String.valueOf(number));
    }

    private String name() {
        return tested.model().identifierNames().get(0);
    }

    /** The first load ends, without data; what is sent from now on is answered so. */
    List<RecordedCall> endFirst(RecordingClient.Answers answers) {
        recording.answer(answers);
        CompletableFuture<?> first = recording.sent().get(0).answer();
        Service.Operation operation = tested.service().operation(load().operation());
        complete(first, SdkFields.build(SdkFields.builderOf(operation.response())));
        return sent();
    }

    @SuppressWarnings("unchecked") // the future is that of the operation's response
    private static void complete(CompletableFuture<?> future, SdkPojo response) {
        ((CompletableFuture<SdkPojo>) future).complete(response);
    }

    List<RecordedCall> sent() {
        return recording.sent();
    }

    private Call load() {
        return Objects.requireNonNull(tested.model().load()).call();
    }

    /** The request for one resource. */
    SdkPojo requestAlone(int number) {
        return request(load(), List.of(number));
    }

    /** The request for many resources, without a page size. */
    SdkPojo request(Call call, List<Integer> numbers) {
        List<Map<String, String>> identifiers = numbers.stream()
                .map(number -> Map.of(name(), identifier(number)))
                .toList();
        Class<?> type = tested.service().operation(call.operation()).request();
        return new Requests(tested, call).ofMany(SdkFields.builderOf(type), identifiers);
    }

    void assertData(int number, Object data) {
        assertThat(loads.get(number)).as("load %d", number).isCompleted();
        assertThat(resources.get(number).snapshot().map(Object.class::cast))
                .as("the data of resource %d", number)
                .contains(data);
    }

    /** What a load failed with, and where it says that it did. */
    Throwable error(int number) {
        CompletableFuture<?> load = loads.get(number);
        assertThat(load).as("load %d", number).isCompletedExceptionally();
        return Objects.requireNonNull(
                load.handle((loaded, error) -> unwrapped(error)).join());
    }

    private static @Nullable Throwable unwrapped(@Nullable Throwable error) {
        return error instanceof CompletionException ? error.getCause() : error;
    }

    void assertSays(int number, Throwable error, String operation) {
        assertThat(Arrays.toString(error.getSuppressed()))
                .as("where the error of load %d was", number)
                .contains("%s.load [%s]".formatted(resources.get(number), operation));
    }
}
