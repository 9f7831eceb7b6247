package io.reactiveaws.local;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container, where Docker answers. */
final class LocalStackCandidate implements Candidate {

    /** The newest in both forms: later images, {@code latest} among them, need the token of an account. */
    static final String VERSION = "4.14.0";

    private static final Logger LOG = LoggerFactory.getLogger(LocalAws.class);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
    private static final String INSTALL =
            "Docker (https://docs.docker.com/get-docker/), which runs LocalStack " + VERSION + ".";

    private final BooleanSupplier traces;
    private final BooleanSupplier probe;
    private final Duration probeLimit;
    private final Supplier<Attempt.Running> container;

    LocalStackCandidate(
            BooleanSupplier traces, BooleanSupplier probe, Duration probeLimit, Supplier<Attempt.Running> container) {
        this.traces = traces;
        this.probe = probe;
        this.probeLimit = probeLimit;
        this.container = container;
    }

    static LocalStackCandidate ofThisMachine() {
        return new LocalStackCandidate(
                () -> DockerTraces.ofThisMachine().any(),
                () -> DockerClientFactory.instance().isDockerAvailable(),
                PROBE_LIMIT,
                LocalStackCandidate::startContainer);
    }

    @Override
    public Attempt start() {
        if (!traces.getAsBoolean()) {
            return new Attempt.Missing(INSTALL, "no Docker socket was found and DOCKER_HOST is not set.");
        }
        try {
            if (!answersInTime()) {
                return new Attempt.Missing(INSTALL, "Docker does not answer.");
            }
            return container.get();
        } catch (TimeoutException e) {
            return new Attempt.Missing(INSTALL, "Docker did not answer in " + probeLimit.toMillis() + " ms.");
        } catch (RuntimeException e) {
            LOG.warn("Docker is there, but LocalStack {} did not start", VERSION, e);
            return new Attempt.Missing(INSTALL, "Docker is there, but LocalStack did not start: " + e.getMessage());
        }
    }

    /** A {@code DOCKER_HOST} that accepts and never answers would hold the probe for minutes. */
    private boolean answersInTime() throws TimeoutException {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        answer.complete(probe.getAsBoolean());
                    } catch (RuntimeException | Error e) {
                        answer.completeExceptionally(e);
                    }
                },
                "reactive-aws-docker-probe");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(probeLimit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            LOG.debug("The probe for Docker failed", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for Docker", e);
        }
    }

    private static Attempt.Running startContainer() {
        // dynamic: queue URLs name the mapped port that the caller used, not the container's own
        LocalStackContainer container = new LocalStackContainer(
                        DockerImageName.parse("localstack/localstack").withTag(VERSION))
                .withEnv("SQS_ENDPOINT_STRATEGY", "dynamic");
        try {
            container.start();
            return new Attempt.Running(
                    "LocalStack " + VERSION, container.getEndpoint(), new AccessKeyAccounts(), container::stop);
        } catch (RuntimeException e) {
            container.stop();
            throw e;
        }
    }
}
