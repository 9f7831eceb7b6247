package io.reactiveaws.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Measures how much memory transfers of S3 take. Each runs in a JVM of its own that has 96 MiB of heap and 64 MiB of
 * direct memory and is ended if that is too little; what answers runs in another one and doesn't count.
 */
public final class TransferMemory {

    private static final String DEFAULT_MEGABYTES = "256";

    /** Without memory of its own beside the JDK's, all that Netty takes counts. */
    private static final List<String> LIMITS = List.of(
            "-Xmx96m", "-XX:MaxDirectMemorySize=64m", "-Dio.netty.maxDirectMemory=0", "-XX:+ExitOnOutOfMemoryError");

    private TransferMemory() {}

    /**
     * Measures all transfers, one after the other, and prints a line for each.
     *
     * @param arguments how many MiB are transferred, 256 unless given
     * @throws IOException if a JVM cannot be started
     * @throws InterruptedException if somebody stops this
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        String megabytes = arguments.length == 0 ? DEFAULT_MEGABYTES : arguments[0];
        try (CannedProcess server = CannedProcess.objects(Integer.parseInt(megabytes))) {
            System.out.printf("%s MiB each, JVM options %s%n", megabytes, String.join(" ", LIMITS));
            for (MeasuredTransfer transfer : MeasuredTransfer.values()) {
                measure(transfer, server.endpoint(), megabytes);
            }
        }
    }

    private static void measure(MeasuredTransfer transfer, URI endpoint, String megabytes)
            throws IOException, InterruptedException {
        int exit = CannedProcess.java(LIMITS, MeasuredTransfer.class, transfer.name(), endpoint.toString(), megabytes)
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(transfer + " ended with the exit code " + exit);
        }
    }
}
