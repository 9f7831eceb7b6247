package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.ReadableObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.BytesWrapper;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** An object {@code k} in a bucket {@code b}, over a client. */
final class ReadingFixture implements ReadableObject {

    private static final String NAME = "s3.Object(bucketName=b, key=k)";

    private final ObjectReads calls;

    ReadingFixture(S3AsyncClient client) {
        this(client, "k");
    }

    ReadingFixture(S3AsyncClient client, String key) {
        this(ResourceContext.over(client).scope(), key);
    }

    ReadingFixture(ClientScope<S3AsyncClient> scope, String key) {
        this.calls = new ObjectReads(new DirectCalls(scope), scope, NAME, "b", key, null);
    }

    @Override
    public ObjectReads calls() {
        return calls;
    }

    /** The content, whose client answers at once. */
    ObjectContent content() {
        List<ObjectContent> contents = new ArrayList<>();
        get().subscribe(contents::add);
        assertThat(contents).hasSize(1);
        return contents.get(0);
    }

    @Override
    public String toString() {
        return NAME;
    }

    /** What a resource's calls are, without a resource. */
    record DirectCalls(ClientScope<S3AsyncClient> scope) implements ResourceCalls {

        @Override
        public <T> Mono<T> call(
                String member, String operation, Function<? super S3AsyncClient, CompletableFuture<T>> send) {
            return ReliableCancel.mono(cancel -> cancel.track(scope.send(operation, List::of, send))
                    .onErrorResume(
                            error -> Mono.<T>error(error).checkpoint(NAME + "." + member + " [" + operation + "]")));
        }
    }

    static Flux<String> texts(Flux<ByteBuffer> body) {
        return body.map(SdkBytes::fromByteBuffer).map(BytesWrapper::asUtf8String);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What an error carries besides its message. */
    static String checkpoints(Throwable error) {
        return Arrays.stream(error.getSuppressed())
                .map(Throwable::getMessage)
                .toList()
                .toString();
    }
}
