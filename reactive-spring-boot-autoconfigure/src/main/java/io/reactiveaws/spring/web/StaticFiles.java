package io.reactiveaws.spring.web;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.s3.Bucket;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The objects below a prefix of a bucket, as files of a web site. */
final class StaticFiles {

    private static final String ANYTHING = "/**";
    private static final String VARIABLE = "reactiveAwsKey";
    private static final String INDEX = "index.html";
    private static final Pattern UNFIT = Pattern.compile("[\\\\\\p{Cntrl}]");
    private static final int NOT_FOUND = 404;

    private final S3Downloads downloads;
    private final Bucket bucket;
    private final String prefix;
    private final Consumer<? super DownloadOptions> options;

    StaticFiles(S3Downloads downloads, Bucket bucket, String prefix, Consumer<? super DownloadOptions> options) {
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            throw new IllegalArgumentException(
                    "S3Downloads.files: 'prefix' must be empty or end in \"/\", was \"%s\"".formatted(prefix));
        }
        this.downloads = downloads;
        this.bucket = bucket;
        this.prefix = prefix;
        this.options = options;
    }

    RouterFunction<ServerResponse> route(String pattern) {
        if (!pattern.endsWith(ANYTHING)) {
            throw new IllegalArgumentException(
                    "S3Downloads.files: 'pattern' must end in \"/**\", was \"%s\"".formatted(pattern));
        }
        String paths = pattern.substring(0, pattern.length() - ANYTHING.length()) + "/{*" + VARIABLE + "}";
        return RouterFunctions.route(
                RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(paths)),
                this::answer);
    }

    private Mono<ServerResponse> answer(ServerRequest request) {
        String key = key(request.pathVariable(VARIABLE));
        if (key == null) {
            return Mono.error(notFound(null));
        }
        Mono<ServerResponse> answer = downloads.respond(bucket.object(prefix + key), request, options);
        return ReliableCancel.mono(
                cancel -> cancel.track(answer).onErrorMap(StaticFiles::isNotFound, StaticFiles::notFound));
    }

    /** The key behind the prefix, of a path that begins with a slash and is decoded; null if it can't be one. */
    static @Nullable String key(String path) {
        if (!path.startsWith("/") || UNFIT.matcher(path).find()) {
            return null;
        }
        String key = path.substring(1) + (path.endsWith("/") ? INDEX : "");
        boolean isClean = Stream.of(key.split("/", -1))
                .noneMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
        return isClean ? key : null;
    }

    /** A bucket that isn't there is nothing that a client has done. */
    private static boolean isNotFound(Throwable error) {
        return error instanceof ResourceNotFoundException
                || (error instanceof S3Exception refused
                        && refused.statusCode() == NOT_FOUND
                        && !(error instanceof NoSuchBucketException));
    }

    private static ResponseStatusException notFound(@Nullable Throwable cause) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, null, cause);
    }
}
