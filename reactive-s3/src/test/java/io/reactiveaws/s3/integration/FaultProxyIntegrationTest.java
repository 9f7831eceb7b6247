package io.reactiveaws.s3.integration;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.http.FaultProxy;
import io.reactiveaws.testkit.http.FaultRule;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a user sees of a real store behind a network that isn't one to rely on. */
@ExtendWith(LocalAwsExtension.class)
class FaultProxyIntegrationTest {

    private static final int MIB = 1024 * 1024;

    private final byte[] bytes = new byte[3 * MIB];
    private final FaultProxy proxy;
    private final Session session;
    private final TestBuckets buckets;
    private final Bucket bucket;

    FaultProxyIntegrationTest(LocalAws aws) {
        new Random(1).nextBytes(bytes);
        proxy = FaultProxy.before(aws.endpoint());
        session = new Backend(Emulator.of(aws.description()), proxy.endpoint(), aws.region(), aws.credentials())
                .newSession()
                .build();
        S3 s3 = session.resource(S3.class);
        buckets = new TestBuckets(s3);
        bucket = s3.bucket("faults-" + UUID.randomUUID());
    }

    @BeforeEach
    void createBucket() {
        buckets.use(bucket.name());
        await(bucket.create());
    }

    @AfterEach
    void close() {
        proxy.clear();
        buckets.remove();
        session.close();
        proxy.close();
    }

    @Test
    void aBodyThatIsCutGoesOnWhereItStopped() {
        S3Object object = bucket.object("k");
        await(object.put(bytes));
        FaultRule cut = proxy.on("GetObject").nth(1).cutAnswerAt(2 * MIB);
        FaultRule resumed = proxy.on("GetObject").nth(2).delay(Duration.ZERO);

        assertThat(await(object.bytes())).isEqualTo(bytes);

        assertThat(cut.strikes()).isEqualTo(1);
        assertThat(proxy.requests("GetObject")).isEqualTo(2);
        assertThat(await(resumed.struck().next()).header("Range")).matches("bytes=[1-9]\\d*-" + (bytes.length - 1));
    }

    @Test
    void anUploadThatIsCutIsSentAgain() {
        S3Object object = bucket.object("k");
        FaultRule cut = proxy.on("PutObject").nth(1).cutRequestAt(MIB);

        await(object.put(bytes));

        assertThat(cut.strikes()).isEqualTo(1);
        assertThat(await(object.bytes())).isEqualTo(bytes);
    }

    @Test
    void aStoreThatIsBusyIsAskedAgain() {
        FaultRule throttled = proxy.on("PutObject").nth(1).throttle();

        await(bucket.object("k").put(bytes));

        assertThat(throttled.strikes()).isEqualTo(1);
        assertThat(await(bucket.object("k").bytes())).isEqualTo(bytes);
    }
}
