package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ResourceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.BytesWrapper;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** An object {@code k} in a bucket {@code b}, over a client. */
final class ReadingFixture implements ReadableObject {

    private static final String NAME = "s3.Object(bucketName=b, key=k)";

    private final ObjectReader reader;

    ReadingFixture(S3AsyncClient client) {
        this(client, builder -> builder.bucket("b").key("k"));
    }

    ReadingFixture(S3AsyncClient client, Consumer<GetObjectRequest.Builder> identity) {
        this(ResourceContext.over(client), identity);
    }

    ReadingFixture(ResourceContext<S3AsyncClient> context, Consumer<GetObjectRequest.Builder> identity) {
        this.reader = new ObjectReader(context, new Direct(context), NAME, identity);
    }

    @Override
    public Mono<ObjectContent> get(Consumer<GetObjectRequest.Builder> request) {
        return reader.get("get", request);
    }

    @Override
    public Flux<ByteBuffer> body(Consumer<GetObjectRequest.Builder> request) {
        return reader.body("body", request);
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
    private record Direct(ResourceContext<S3AsyncClient> context) implements Calls {

        @Override
        public <T> Mono<T> call(
                String member, String operation, Function<? super S3AsyncClient, CompletableFuture<T>> send) {
            return ReliableCancel.mono(cancel -> cancel.track(context.scope().send(send))
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
