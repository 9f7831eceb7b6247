package io.reactiveaws.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A fake of an SDK's async client: records each call and answers as the test says, with an empty response unless it
 * says something.
 *
 * @param <C> the client's interface
 */
public final class RecordingClient<C extends SdkClient> {

    private final C client;
    private final List<RecordedCall> sent = new CopyOnWriteArrayList<>();
    private volatile Answers answers = (operation, request, response) -> CompletableFuture.completedFuture(
            response.getName().startsWith("java.") ? null : SdkFields.build(SdkFields.builderOf(response)));

    private RecordingClient(Class<C> type) {
        this.client = FakeClients.of(type, (proxy, method, arguments) -> invoke(type, method, arguments));
    }

    /** What is answered to a call. */
    @FunctionalInterface
    public interface Answers {
        /**
         * Answers a call.
         *
         * @param operation the client's method, such as {@code sendMessage}
         * @param request the request
         * @param response the class of the response
         * @return a future, completed or not
         */
        CompletableFuture<?> to(String operation, AwsRequest request, Class<?> response);
    }

    /**
     * Makes a fake.
     *
     * @param type the client's interface, such as {@code SqsAsyncClient.class}
     * @param <C> its type
     * @return the fake, and what it saw
     */
    public static <C extends SdkClient> RecordingClient<C> of(Class<C> type) {
        return new RecordingClient<>(type);
    }

    /**
     * Returns the fake.
     *
     * @return the client
     */
    public C client() {
        return client;
    }

    /**
     * Sets what later calls are answered with.
     *
     * @param answer gives a future for each call
     */
    public void answer(Answers answer) {
        this.answers = answer;
    }

    /**
     * Answers later calls with one response.
     *
     * @param response the response
     */
    public void answer(SdkPojo response) {
        answer((operation, request, type) -> CompletableFuture.completedFuture(response));
    }

    /** Answers later calls never. */
    public void answerNothing() {
        answer((operation, request, type) -> new CompletableFuture<>());
    }

    /**
     * Returns the calls so far.
     *
     * @return the calls in their order, as of now
     */
    public List<RecordedCall> sent() {
        return List.copyOf(sent);
    }

    private @Nullable Object invoke(Class<C> type, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "close" -> null;
            case "serviceName" -> "recording";
            case "serviceClientConfiguration" -> throw new UnsupportedOperationException();
            case "toString" -> "recording " + type.getSimpleName();
            default -> call(method, (AwsRequest) arguments[0]);
        };
    }

    private CompletableFuture<?> call(Method method, AwsRequest request) {
        Class<?> response =
                SdkFields.rawClass(((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0]);
        CompletableFuture<?> answer = answers.to(method.getName(), request, response);
        sent.add(new RecordedCall(method.getName(), request, answer));
        return answer;
    }
}
