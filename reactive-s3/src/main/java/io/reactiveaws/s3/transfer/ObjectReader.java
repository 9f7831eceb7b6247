package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.OnDemand;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;

/** Reads one object. */
final class ObjectReader {

    private static final int ATTEMPTS = 5;

    /** While HEAD is asked, no other part of a download is. */
    private static final Duration HEAD_PATIENCE = Duration.ofSeconds(5);

    private static final String OPERATION = "GetObject";

    private final ResourceCalls calls;
    private final ClientScope<S3AsyncClient> scope;
    private final String name;
    private final Consumer<GetObjectRequest.Builder> identity;
    private final int attempts;

    /**
     * Makes a reader.
     *
     * @param calls makes the calls
     * @param scope has the clock of delays and the JSON mapper
     * @param name names the resource that reads in errors
     * @param identity puts bucket, key and version into a request; overrides what a user says
     */
    ObjectReader(
            ResourceCalls calls,
            ClientScope<S3AsyncClient> scope,
            String name,
            Consumer<GetObjectRequest.Builder> identity) {
        this(calls, scope, name, identity, ATTEMPTS);
    }

    private ObjectReader(
            ResourceCalls calls,
            ClientScope<S3AsyncClient> scope,
            String name,
            Consumer<GetObjectRequest.Builder> identity,
            int attempts) {
        this.calls = calls;
        this.scope = scope;
        this.name = name;
        this.identity = identity;
        this.attempts = attempts;
    }

    /** A reader that asks for a body so many times, and not five. */
    ObjectReader attempts(int count) {
        return new ObjectReader(calls, scope, name, identity, count);
    }

    /**
     * Asks for the object. If nobody reads or releases the body within 10 seconds, its connection is given back; who
     * comes later, or again, gets the same bytes over another one.
     */
    Mono<ObjectContent> get(String member, Consumer<? super GetObjectRequest.Builder> request) {
        return get(member, request, AnsweredRange::misfit);
    }

    /** Asks for a range with which the object begins; a service that knows no ranges may give the whole. */
    Mono<ObjectContent> beginning(String member, Consumer<? super GetObjectRequest.Builder> request) {
        return get(
                member,
                request,
                (asked, answer) -> ByteRange.isTold(answer) ? AnsweredRange.misfit(asked, answer) : null);
    }

    private Mono<ObjectContent> get(
            String member,
            Consumer<? super GetObjectRequest.Builder> request,
            BiFunction<GetObjectRequest, GetObjectResponse, @Nullable String> check) {
        Arguments.argument(name, member, "request", request);
        return Mono.defer(() -> {
                    GetObjectRequest asked = complete(request);
                    return open(member, asked).<ObjectContent>handle((answer, sink) -> {
                        String misfit = check.apply(asked, answer.response());
                        if (misfit == null) {
                            sink.next(content(member, asked, answer));
                        } else {
                            answer.release();
                            sink.error(new ResourceException(location(member) + ": " + misfit));
                        }
                    });
                })
                .doOnDiscard(Download.class, Download::release);
    }

    /**
     * Tells the checksum of the whole object of which an answer has a part. Where that doesn't say, HEAD is asked.
     *
     * @return the checksum; empty if nobody wants it compared, if the service doesn't tell, or not within five seconds
     */
    Mono<ObjectChecksum> checksum(
            String member, Consumer<? super GetObjectRequest.Builder> request, GetObjectResponse part) {
        return Mono.defer(() -> {
            GetObjectRequest asked = complete(request);
            if (!ReadChecksums.of(scope).compare(asked)) {
                return Mono.empty();
            }
            ObjectChecksum told = ObjectChecksum.of(part);
            return told == null ? headChecksum(member, asked, part) : Mono.just(told);
        });
    }

    private Mono<ObjectChecksum> headChecksum(String member, GetObjectRequest asked, GetObjectResponse part) {
        HeadObjectRequest head = RequestSettings.copy(asked, HeadObjectRequest.builder())
                .checksumMode(ChecksumMode.ENABLED)
                .ifMatch(part.eTag())
                .build();
        return ReliableCancel.mono(cancel -> cancel.track(
                        calls.call(member, "HeadObject", client -> client.headObject(head)))
                .contextWrite(ClientLifecycle::first) // its time must not go by while it waits behind other downloads
                .filter(answer -> Objects.equals(answer.eTag(), part.eTag()))
                .mapNotNull(ObjectChecksum::of)
                .timeout(HEAD_PATIENCE, Mono.empty(), scope.timer())
                .onErrorResume(error -> Mono.empty()));
    }

    /** Emits the bytes: asked for at the first demand, resumed when the body is cut. */
    Flux<ByteBuffer> body(String member, Consumer<? super GetObjectRequest.Builder> request) {
        Arguments.argument(name, member, "request", request);
        return Flux.defer(() -> resumable(member, complete(request)).bytes());
    }

    /** Emits the same bytes as {@link #body}, all of the state of the object and of the range that an answer is of. */
    Flux<ByteBuffer> body(String member, Consumer<? super GetObjectRequest.Builder> request, GetObjectResponse like) {
        return Flux.defer(() -> resumable(member, complete(request)).like(like).bytes());
    }

    /** Emits the same bytes as {@link #body}, and counts them. */
    Flux<ByteBuffer> download(
            String member, Consumer<? super GetObjectRequest.Builder> request, ProgressCounter progress) {
        return OnDemand.flux(() ->
                Flux.usingWhen(get(member, request), content -> counted(content, progress), ObjectContent::release));
    }

    private static Flux<ByteBuffer> counted(ObjectContent content, ProgressCounter progress) {
        Long length = content.response().contentLength();
        if (length != null) {
            progress.total(length);
        }
        return content.body().doOnNext(bytes -> progress.add(bytes.remaining()));
    }

    private GetObjectRequest complete(Consumer<? super GetObjectRequest.Builder> request) {
        GetObjectRequest.Builder builder = GetObjectRequest.builder();
        request.accept(builder);
        identity.accept(builder);
        return ReadChecksums.of(scope).complete(builder.build());
    }

    private ObjectContent content(String member, GetObjectRequest asked, Download answer) {
        return new ObjectContent(
                name,
                scope.json(),
                answer.response(),
                Flux.defer(() -> resumable(member, asked).of(answer).bytes()),
                answer::release);
    }

    private ResumableBody resumable(String member, GetObjectRequest asked) {
        return new ResumableBody(
                location(member),
                asked,
                request -> open(member, request),
                scope,
                attempts,
                ReadChecksums.of(scope).compare(asked),
                calls.task(member, OPERATION));
    }

    private String location(String member) {
        return "%s.%s [%s]".formatted(name, member, OPERATION);
    }

    private Mono<Download> open(String member, GetObjectRequest request) {
        return Mono.defer(() -> {
            DownloadTransformer answer = new DownloadTransformer(scope.timer());
            return calls.call(member, OPERATION, client -> client.getObject(request, answer))
                    .filter(download -> answer.handOver())
                    .doOnError(late -> answer.abandon())
                    .doOnCancel(answer::abandon);
        });
    }
}
