package io.reactiveaws.examples.batch;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Transforms the objects of a bucket, alone or beside other processes. Without a command it shows itself on samples, on
 * a local AWS that it starts itself; the commands run on the AWS that the SDK's default region and credentials name.
 *
 * <p>The pipelines don't block; only the commands wait for the end of them.
 */
@Command(
        name = "batch-pipeline",
        description = "Transforms the objects of a bucket. Without a command: samples on a local AWS.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT) // of the help
public final class BatchPipeline implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchPipeline.class);
    private static final String CONCURRENCY = "64";

    /** Makes the program, with nothing running. */
    private BatchPipeline() {}

    /**
     * Runs a command, and ends the JVM: with 0 if all is done, 1 if something failed, 2 if the arguments are wrong.
     *
     * @param arguments {@code --help} lists them
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BatchPipeline())
                .registerConverter(Place.class, Place::of)
                .setExecutionExceptionHandler((error, command, parsed) -> failed(error))
                .execute(arguments));
    }

    /** The reason in a line; the trace is for who looks for it. */
    private static int failed(Exception error) {
        LOG.debug("the command has failed", error);
        System.err.println(
                error.getMessage() + "\n(-Dorg.slf4j.simpleLogger.log.io.reactiveaws.examples=debug shows where)");
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Command(description = "Transforms the objects that have no result yet. Run again, it goes on where it stopped.")
    int list(
            @Option(names = "--from", required = true, paramLabel = "s3://bucket/prefix", description = "the objects")
                    Place from,
            @Option(names = "--to", required = true, paramLabel = "s3://bucket/prefix", description = "the results")
                    Place to,
            @Option(
                            names = "--concurrency",
                            defaultValue = CONCURRENCY,
                            description = "objects in hand: ${DEFAULT-VALUE}")
                    int concurrency) {
        return onAws(concurrency, run -> run.list(from, to));
    }

    @Command(description = "Sends the keys of the objects to a queue.")
    int fill(
            @Option(names = "--from", required = true, paramLabel = "s3://bucket/prefix", description = "the objects")
                    Place from,
            @Option(names = "--queue", required = true, paramLabel = "URL", description = "the queue") String queue) {
        return onAws(Integer.parseInt(CONCURRENCY), run -> run.fill(from, queue));
    }

    @Command(description = "Transforms the objects whose keys are in a queue, beside other processes that do the same.")
    int consume(
            @Option(names = "--queue", required = true, paramLabel = "URL", description = "the queue") String queue,
            @Option(names = "--to", required = true, paramLabel = "s3://bucket/prefix", description = "the results")
                    Place to,
            @Option(
                            names = "--visibility",
                            defaultValue = "60",
                            description = "seconds until others take over what a killed process had in hand:"
                                    + " ${DEFAULT-VALUE}")
                    int visibility,
            @Option(
                            names = "--concurrency",
                            defaultValue = CONCURRENCY,
                            description = "objects in hand: ${DEFAULT-VALUE}")
                    int concurrency) {
        return onAws(concurrency, run -> run.consume(queue, to, Duration.ofSeconds(visibility)));
    }

    private static int onAws(int concurrency, Function<Run, Boolean> command) {
        if (concurrency < 1) {
            System.err.println("--concurrency must be at least 1, was " + concurrency);
            return CommandLine.ExitCode.USAGE;
        }
        return Run.with(Session.builder(), concurrency, command) ? 0 : 1;
    }

    /** Shows all of it on samples. */
    @Override
    public void run() {
        System.out.println("Starting a local AWS (the first start may have to install it; that takes a minute) ...");
        try (LocalAws aws = LocalAws.start()) {
            System.out.println("It is " + aws.description());
            Run.with(
                    Session.builder()
                            .endpoint(aws.endpoint())
                            .region(aws.region())
                            .credentials(aws.credentials()),
                    Integer.parseInt(CONCURRENCY),
                    Demonstration::show);
        }
    }
}
