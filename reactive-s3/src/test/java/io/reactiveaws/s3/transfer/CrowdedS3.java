package io.reactiveaws.s3.transfer;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** A client with one connection, for which one call may wait; others than those of the test can be made to. */
final class CrowdedS3 extends FakeS3 {

    private static final String CROWD = "crowd";

    private final List<CompletableFuture<HeadObjectResponse>> others = new ArrayList<>();

    private final S3 resources = S3.over(this, options -> options.connections(1).maxWaiting(1));

    S3Object object(String key) {
        return resources.object("b", key);
    }

    /** Lets one other call wait, and one more as soon as that one has the connection. */
    void crowd() {
        object(CROWD).load().subscribe();
    }

    @Override
    public CompletableFuture<HeadObjectResponse> headObject(HeadObjectRequest request) {
        if (!CROWD.equals(request.key())) {
            return super.headObject(request);
        }
        CompletableFuture<HeadObjectResponse> answer = new CompletableFuture<>();
        others.add(answer);
        if (others.size() == 1) {
            crowd();
        }
        return answer;
    }

    /** Answers the others, of whom the second has the connection when the first has its answer. */
    void disperse() {
        for (int i = 0; i < others.size(); i++) {
            others.get(i).complete(HeadObjectResponse.builder().build());
        }
    }
}
