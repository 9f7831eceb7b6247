package io.reactiveaws.spring.web.upload;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.MultipartUpload;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.http.RawClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import reactor.core.publisher.Mono;

/** A bucket of the local AWS, and a client that stops in the middle of an upload to it. */
abstract class HalfUploadFixture {

    static final String CHUNKED = "Transfer-Encoding: chunked";
    static final int SENT = 12 * 1024 * 1024;
    static final String WITH_LENGTH = "Content-Length: " + 2 * SENT;
    static final String IMMEDIATE = "server.shutdown=immediate";
    static final String SHORT = "spring.lifecycle.timeout-per-shutdown-phase=300ms";

    private static final Duration BOUND = Duration.ofMinutes(2);

    final LocalAws aws = LocalAws.shared();
    private final Session session = UploadApplication.session(aws);
    final Bucket bucket = session.resource(S3.class).bucket(UploadApplication.BUCKET);

    @BeforeEach
    void createBucket() {
        session.resource(S3.class).createBucket(UploadApplication.BUCKET).block();
    }

    @AfterEach
    void deleteBucket() {
        bucket.multipartUploads().all().flatMap(MultipartUpload::abort).blockLast();
        bucket.objects().delete().requireAll().block();
        bucket.delete().block();
        session.close();
    }

    /** Sends half of a content, and waits until a part of it is stored. */
    RawClient sendHalf(int port, String path, String length) throws IOException {
        RawClient client = RawClient.send(port, "PUT " + path + "/half", length);
        if (length.equals(CHUNKED)) {
            client.chunk(SENT);
        } else {
            client.bytes(SENT);
        }
        Mono.defer(() -> bucket.multipartUploads().all().next())
                .flatMapMany(upload -> upload.parts().all())
                .next()
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)))
                .block(BOUND);
        return client;
    }
}
