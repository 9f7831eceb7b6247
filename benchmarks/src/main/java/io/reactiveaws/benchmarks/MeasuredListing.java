package io.reactiveaws.benchmarks;

import com.sun.management.ThreadMXBean;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** A listing of a whole bucket whose keys are measured in this JVM. */
enum MeasuredListing {

    /** The SDK's paginator. */
    SDK {
        @Override
        Flux<?> keys(URI endpoint) {
            S3AsyncClient client = Fixtures.signingS3Client(endpoint);
            return Flux.from(client.listObjectsV2Paginator(request -> request.bucket("logs"))
                    .contents());
        }
    },

    /** The collection of the resource. */
    OBJECTS {
        @Override
        Flux<?> keys(URI endpoint) {
            return bucket(endpoint, true);
        }
    },

    /** The same with the SDK's parser. */
    OBJECTS_SDK_PARSER {
        @Override
        Flux<?> keys(URI endpoint) {
            return bucket(endpoint, false);
        }
    };

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    /** Lists the bucket, each time it is subscribed to; the client lives as long as the process. */
    abstract Flux<?> keys(URI endpoint);

    private static Flux<?> bucket(URI endpoint, boolean streamed) {
        Session session = Session.builder()
                .endpoint(endpoint)
                .region("eu-west-1")
                .credentials(Fixtures.CREDENTIALS)
                .streamXml(streamed)
                .build();
        return session.resource(S3.class).bucket("logs").objects().all();
    }

    /**
     * Runs one: its name, where the bucket is, how often it is listed before it is measured and how often then, and how
     * many milliseconds the consumer takes for a page. Prints keys a second, microseconds of CPU and bytes a key.
     */
    public static void main(String... arguments) {
        Flux<?> keys = valueOf(arguments[0]).keys(URI.create(arguments[1]));
        Duration pause = Duration.ofMillis(Long.parseLong(arguments[4]));
        list(keys, pause, Integer.parseInt(arguments[2]));
        long cpu = cpu();
        long bytes = bytes();
        long begin = System.nanoTime();
        long count = list(keys, pause, Integer.parseInt(arguments[3]));
        long time = System.nanoTime() - begin;
        System.out.printf(
                Locale.ROOT,
                "%.0f %.3f %.0f%n",
                count * NANOS_PER_SECOND / time,
                (cpu() - cpu) / NANOS_PER_MICRO / count,
                (double) (bytes() - bytes) / count);
        Runtime.getRuntime().halt(0); // the clients' threads would keep the process
    }

    private static long list(Flux<?> keys, Duration pause, int times) {
        AtomicLong seen = new AtomicLong();
        Flux<?> consumed = pause.isZero() ? keys : keys.doOnNext(key -> pauseAfterPage(seen, pause));
        Long count = consumed.count().repeat(times - 1L).reduce(0L, Long::sum).block();
        return count == null ? 0 : count;
    }

    /** Works for so long at the end of each page, on the thread that gave it. */
    private static void pauseAfterPage(AtomicLong seen, Duration pause) {
        if (seen.incrementAndGet() % CannedListing.KEYS == 0) {
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** What the threads that live have allocated. */
    private static long bytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = 0;
        for (long allocated : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            bytes += Math.max(0, allocated);
        }
        return bytes;
    }
}
