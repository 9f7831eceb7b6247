package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** An object as the generator makes them, and no more of it than the tests of writing need. */
final class ToyObject extends AbstractObject<HeadObjectResponse, ToyObject> {

    private static final ResourceType TYPE = new ResourceType("s3", "Object", List.of("bucketName", "key"));

    private final String bucketName;
    private final String key;

    ToyObject(S3AsyncClient client, String bucketName, String key) {
        this(client, bucketName, key, null);
    }

    ToyObject(S3AsyncClient client, String bucketName, String key, @Nullable HeadObjectResponse data) {
        super(ResourceContext.over(client), data);
        this.bucketName = bucketName;
        this.key = key;
    }

    @Override
    public String bucketName() {
        return bucketName;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucketName, key);
    }

    @Override
    protected ToyObject self() {
        return this;
    }

    @Override
    protected Mono<HeadObjectResponse> fetch() {
        return call(
                "load",
                "HeadObject",
                client ->
                        client.headObject(request -> request.bucket(bucketName).key(key)));
    }
}
