package io.reactiveaws.s3;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.DelegatingS3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * What stands before each client, a session's or a caller's: it completes and checks the requests of all resources, for
 * which the SDK has interceptors only in clients that one builds oneself.
 */
final class CheckedClient extends DelegatingS3AsyncClient {

    CheckedClient(S3AsyncClient client) {
        super(client);
    }

    @Override
    protected <T extends S3Request, R> CompletableFuture<R> invokeOperation(
            T request, Function<T, CompletableFuture<R>> operation) {
        HeaderTexts.check(request);
        return operation.apply(CustomerKeys.complete(request));
    }
}
