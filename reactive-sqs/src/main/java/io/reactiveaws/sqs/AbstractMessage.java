package io.reactiveaws.sqs;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The parts of {@link Message} that the model cannot say. */
abstract class AbstractMessage
        extends ModelResource<SqsAsyncClient, software.amazon.awssdk.services.sqs.model.Message> {

    AbstractMessage(
            ResourceContext<SqsAsyncClient> context, software.amazon.awssdk.services.sqs.model.@Nullable Message data) {
        super(context, data);
    }

    abstract String queueUrl();

    abstract Mono<String> body();

    @Override
    protected final Throwable explained(Throwable error) {
        return QueueErrors.explained(super.explained(error), queueUrl(), scope().client());
    }

    /**
     * Reads the body as JSON. Calls nothing.
     *
     * @param type the class to read into
     * @param <T> its type
     * @return the value; empty if the body is the JSON {@code null}; Jackson's exception if it is no such JSON, with this
     *     message in its checkpoint
     */
    public <T> Mono<T> bodyAs(Class<T> type) {
        argument("bodyAs", "type", type);
        return read(json().constructType(type));
    }

    /**
     * Reads the body as JSON of a generic type, such as {@code new TypeReference<List<Order>>() {}}. Calls nothing.
     *
     * @param type the type to read into
     * @param <T> the type
     * @return the value; empty if the body is the JSON {@code null}; Jackson's exception if it is no such JSON, with this
     *     message in its checkpoint
     */
    public <T> Mono<T> bodyAs(TypeReference<T> type) {
        argument("bodyAs", "type", type);
        return read(json().constructType(type));
    }

    private <T> Mono<T> read(JavaType type) {
        return body().<T>mapNotNull(text -> json().readValue(text, type))
                .onErrorResume(error -> Mono.<T>error(error).checkpoint(this + ".bodyAs"));
    }

    private JsonMapper json() {
        return scope().json();
    }
}
