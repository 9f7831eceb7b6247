package io.reactiveaws.s3;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.DelegatingS3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * What stands before each client, a session's or a caller's: it completes and checks the requests of all resources, for
 * which the SDK has interceptors only in clients that one builds oneself.
 */
final class CheckedClient extends DelegatingS3AsyncClient {

    /** What {@code multipartEnabled(true)} makes of a client; it has no public name. */
    private static final String IN_PARTS =
            "software.amazon.awssdk.services.s3.internal.multipart.MultipartS3AsyncClient";

    private final S3AsyncClient reading;

    CheckedClient(S3AsyncClient client) {
        super(client);
        this.reading = reading(client);
    }

    /**
     * Objects are read here in parts of our own where that pays. The SDK's client for parts gives the bytes of all
     * under the headers of the first one, which say nothing of the whole.
     */
    private static S3AsyncClient reading(S3AsyncClient client) {
        return client instanceof DelegatingS3AsyncClient outer
                        && outer.getClass().getName().equals(IN_PARTS)
                        && outer.delegate() instanceof S3AsyncClient whole
                ? whole
                : client;
    }

    @Override
    public <T> CompletableFuture<T> getObject(
            GetObjectRequest request, AsyncResponseTransformer<GetObjectResponse, T> transformer) {
        return invokeOperation(request, checked -> reading.getObject(checked, transformer));
    }

    @Override
    protected <T extends S3Request, R> CompletableFuture<R> invokeOperation(
            T request, Function<T, CompletableFuture<R>> operation) {
        HeaderTexts.check(request);
        return operation.apply(CustomerKeys.complete(request));
    }
}
