package io.reactiveaws.benchmarks;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Writing an object of 1 KiB, with a checksum, beside the raw client with its defaults; without a network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PutBenchmark {

    private final S3AsyncClient client = Fixtures.s3Client();
    private final S3Object object = S3.over(client).object("photos", "cat.jpg");
    private final byte[] bytes = new byte[1024];

    /** Made by JMH. */
    public PutBenchmark() {}

    /**
     * The raw client, which sends the checksum behind the bytes.
     *
     * @param blackhole takes the response
     */
    @Benchmark
    public void rawClient(Blackhole blackhole) {
        blackhole.consume(
                client.putObject(request -> request.bucket("photos").key("cat.jpg"), AsyncRequestBody.fromBytes(bytes))
                        .join());
    }

    /**
     * The resource, which computes the checksum first and sends it as a header.
     *
     * @param blackhole takes the response
     */
    @Benchmark
    public void resourcePut(Blackhole blackhole) {
        object.put(bytes).subscribe(new Sink(blackhole));
    }
}
