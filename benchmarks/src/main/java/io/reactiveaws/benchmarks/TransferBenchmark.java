package io.reactiveaws.benchmarks;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Files of 64 MiB, up and down, beside the raw client; over real connections to another process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class TransferBenchmark {

    private static final int MEBIBYTES = 64;

    private final CannedProcess server = CannedProcess.objects(MEBIBYTES);
    private final S3AsyncClient client = Fixtures.s3Client(server.endpoint());
    private final S3Object object = S3.over(client).object("photos", "large.bin");
    private final Path folder = newFolder();
    private final Path source = folder.resolve("source");
    private final Path target = folder.resolve("target");

    /** Made by JMH. */
    public TransferBenchmark() {}

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("transfer-benchmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the file that is uploaded.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void writeSource() throws IOException {
        Files.write(source, new byte[MEBIBYTES * 1024 * 1024]);
    }

    /**
     * Removes the files and ends the server.
     *
     * @throws IOException if they cannot be removed
     */
    @TearDown
    public void cleanUp() throws IOException {
        client.close();
        server.close();
        Files.deleteIfExists(source);
        Files.deleteIfExists(target);
        Files.delete(folder);
    }

    /**
     * The raw client from a file, in one request.
     *
     * @return the response
     */
    @Benchmark
    public PutObjectResponse rawUpload() {
        return client.putObject(request -> request.bucket("photos").key("large.bin"), AsyncRequestBody.fromFile(source))
                .join();
    }

    /**
     * The resource from a file, in parts.
     *
     * @return the response
     */
    @Benchmark
    public PutObjectResponse resourceUpload() {
        return Objects.requireNonNull(object.uploadFile(source).block());
    }

    /**
     * The raw client into a file that it replaces.
     *
     * @return the response
     * @throws IOException if the file of the last time cannot be removed
     */
    @Benchmark
    public GetObjectResponse rawDownload() throws IOException {
        Files.deleteIfExists(target);
        return client.getObject(
                        request -> request.bucket("photos").key("large.bin"),
                        AsyncResponseTransformer.<GetObjectResponse>toFile(target))
                .join();
    }

    /**
     * The resource into a file that it replaces, in ranges.
     *
     * @return the response
     */
    @Benchmark
    public GetObjectResponse resourceDownload() {
        return Objects.requireNonNull(object.downloadFile(target).block());
    }
}
