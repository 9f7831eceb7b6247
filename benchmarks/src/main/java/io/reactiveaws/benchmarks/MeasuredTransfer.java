package io.reactiveaws.benchmarks;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.TransferConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** A transfer whose memory is measured in this JVM. */
enum MeasuredTransfer {

    /** One chunk at a time, and a pause after every 64 of them. */
    SLOW_READER {
        @Override
        Mono<Long> run(S3Object object, Path folder, int megabytes) {
            return object.body()
                    .limitRate(1)
                    .map(ByteBuffer::remaining)
                    .window(CHUNKS)
                    .concatMap(chunks -> chunks.reduce(0L, Long::sum).delayElement(PAUSE), 0)
                    .reduce(0L, Long::sum);
        }
    },

    /** Four parts of 8 MiB at once. */
    UPLOAD_STREAM {
        @Override
        Mono<Long> run(S3Object object, Path folder, int megabytes) {
            byte[] piece = new byte[MIB];
            return object.uploadStream(
                            Flux.range(0, megabytes).map(number -> ByteBuffer.wrap(piece)),
                            TransferConfig.defaults().concurrency(4))
                    .thenReturn((long) megabytes * MIB);
        }
    },

    /** Ten parts of 8 MiB at once, as by default. */
    DOWNLOAD_FILE {
        @Override
        Mono<Long> run(S3Object object, Path folder, int megabytes) {
            Path file = folder.resolve("file");
            return object.downloadFile(file).then(Mono.fromCallable(() -> {
                long size = Files.size(file);
                Files.delete(file);
                return size;
            }));
        }
    };

    private static final int MIB = 1024 * 1024;
    private static final int CHUNKS = 64;
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** Emits how many bytes went. */
    abstract Mono<Long> run(S3Object object, Path folder, int megabytes);

    /** Runs one: its name, where the objects are, and how many MiB they have. */
    public static void main(String... arguments) throws IOException {
        MeasuredTransfer transfer = valueOf(arguments[0]);
        int megabytes = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("transfer-memory");
        try (PeakMemory memory = new PeakMemory();
                Session session = session(URI.create(arguments[1]))) {
            S3Object object = session.resource(S3.class).bucket("b").object("k");
            Long bytes = transfer.run(object, folder, megabytes).block();
            if (bytes == null || bytes != (long) megabytes * MIB) {
                throw new IOException("%s moved %d bytes and not %d MiB".formatted(transfer, bytes, megabytes));
            }
            System.out.printf("%-13s %s%n", transfer, memory.told());
        } finally {
            Files.delete(folder);
        }
    }

    private static Session session(URI endpoint) {
        return Session.builder()
                .endpoint(endpoint)
                .region("us-east-1")
                .credentials(AnonymousCredentialsProvider.create())
                .customize(S3AsyncClientBuilder.class, Fixtures::unsigned)
                .build();
    }
}
