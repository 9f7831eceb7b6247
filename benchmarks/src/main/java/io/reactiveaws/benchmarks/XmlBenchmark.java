package io.reactiveaws.benchmarks;

import io.reactiveaws.core.xml.XmlAnswers;
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
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** Whole calls whose answers are XML, with the SDK's parser and read as a stream; without a network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class XmlBenchmark {

    private static final String KEYS = CannedXml.listing(1_000, "more", false);
    private static final String INSTANCES = CannedXml.instances(100);
    private static final String STOPPED = """
            <StopInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                <requestId>8f7724cf-496f-496e-8fe3-example</requestId>
                <instancesSet>
                    <item>
                        <instanceId>i-01234567890abcdef</instanceId>
                        <currentState><code>64</code><name>stopping</name></currentState>
                        <previousState><code>16</code><name>running</name></previousState>
                    </item>
                </instancesSet>
            </StopInstancesResponse>
            """;

    private final S3AsyncClient sdkS3 = Fixtures.s3Client(KEYS).build();
    private final S3AsyncClient streamedS3 =
            XmlAnswers.streamed(Fixtures.s3Client(KEYS)).build();
    private final Ec2AsyncClient sdkEc2 = Fixtures.ec2Client(INSTANCES).build();
    private final Ec2AsyncClient streamedEc2 =
            XmlAnswers.streamed(Fixtures.ec2Client(INSTANCES)).build();
    private final Ec2AsyncClient sdkStops = Fixtures.ec2Client(STOPPED).build();
    private final Ec2AsyncClient streamedStops =
            XmlAnswers.streamed(Fixtures.ec2Client(STOPPED)).build();

    /** Made by JMH. */
    public XmlBenchmark() {}

    /**
     * A page of 1,000 keys, by the SDK's parser.
     *
     * @return the response
     */
    @Benchmark
    public ListObjectsV2Response listBySdk() {
        return sdkS3.listObjectsV2(request -> request.bucket("logs")).join();
    }

    /**
     * A page of 1,000 keys, as a stream.
     *
     * @return the response
     */
    @Benchmark
    public ListObjectsV2Response listStreamed() {
        return streamedS3.listObjectsV2(request -> request.bucket("logs")).join();
    }

    /**
     * 100 instances, by the SDK's parser.
     *
     * @return the response
     */
    @Benchmark
    public DescribeInstancesResponse describeBySdk() {
        return sdkEc2.describeInstances().join();
    }

    /**
     * 100 instances, as a stream.
     *
     * @return the response
     */
    @Benchmark
    public DescribeInstancesResponse describeStreamed() {
        return streamedEc2.describeInstances().join();
    }

    /**
     * A small answer, by the SDK's parser.
     *
     * @return the response
     */
    @Benchmark
    public StopInstancesResponse stopBySdk() {
        return sdkStops.stopInstances(request -> request.instanceIds("i-01234567890abcdef"))
                .join();
    }

    /**
     * A small answer, as a stream.
     *
     * @return the response
     */
    @Benchmark
    public StopInstancesResponse stopStreamed() {
        return streamedStops
                .stopInstances(request -> request.instanceIds("i-01234567890abcdef"))
                .join();
    }
}
