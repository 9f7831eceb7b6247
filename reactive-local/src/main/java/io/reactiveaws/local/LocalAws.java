package io.reactiveaws.local;

import io.reactiveaws.core.session.Session;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * An AWS on this machine, for tests and examples. It is the {@link LocalServer} that the system property
 * {@code reactiveaws.local.server} or the environment variable {@code REACTIVEAWS_LOCAL_SERVER} names:
 * {@code localstack}, {@code moto} or {@code elasticmq}. Where neither is set, it is the first of these that is there:
 *
 * <ol>
 *   <li>the endpoint that the environment variable {@code AWS_ENDPOINT_URL} names, with the credentials in
 *       {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY} if set;
 *   <li>LocalStack in a container, where Docker answers;
 *   <li>moto in a child process, where Python 3.10 or later is. Its first start installs moto, which takes about a
 *       minute, below {@code ~/.cache/reactive-aws}, below {@code $XDG_CACHE_HOME}, or in the folder that the system
 *       property {@code reactiveaws.local.home} names.
 * </ol>
 *
 * <p>What was started is stopped by {@link #close()}, or ends with the JVM, even if that is killed. It never ends
 * before the JVM's shutdown hooks have, so that these may still use it.
 *
 * <pre>{@code
 * try (LocalAws aws = LocalAws.start();
 *         Session session = aws.newSession()) {
 *     ...
 * }
 * }</pre>
 */
public final class LocalAws implements AutoCloseable {

    static final Region REGION = Region.US_EAST_1;

    private static final Logger LOG = LoggerFactory.getLogger(LocalAws.class);

    private final Attempt.Running running;
    private final boolean shared;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalAws(Attempt.Running running, boolean shared) {
        this.running = running;
        this.shared = shared;
    }

    /**
     * Starts a local AWS of one's own: the server that the settings name, else the first that is there. This blocks for
     * some seconds, for minutes if something has to be installed or pulled first, so call it neither from an event loop
     * nor from a parallel scheduler of Reactor.
     *
     * @return what runs, until it is closed
     * @throws IllegalStateException if none can be started, or the settings name none; the message says what to do
     */
    public static LocalAws start() {
        return start(Choice.ofSettings(ServerSetting.ofThisJvm()));
    }

    /**
     * Starts that server, whatever the settings name. Blocks as {@link #start()} does.
     *
     * @param server which one
     * @return what runs, until it is closed
     * @throws IllegalStateException if it can't be started; the message says what to install
     */
    public static LocalAws start(LocalServer server) {
        return start(Choice.of(server, "caller"));
    }

    static LocalAws start(Choice choice) {
        Choice.Chosen chosen = choice.start();
        LocalAws aws = new LocalAws(chosen.running(), false);
        LOG.info("Local AWS: {} ({})", aws.description(), chosen.reason());
        return aws;
    }

    /**
     * The one local AWS that all of this JVM share. The first call starts it as {@link #start()} does; it ends with the
     * JVM, and {@link #close()} leaves it running.
     *
     * @return the shared one
     * @throws IllegalStateException if none can be started; the message says what to install
     */
    public static LocalAws shared() {
        return SharedLocalAws.get();
    }

    /** A view of this one that nobody can close. */
    LocalAws unstoppable() {
        return new LocalAws(running, true);
    }

    /**
     * Where all services answer.
     *
     * @return an absolute HTTP or HTTPS URL
     */
    public URI endpoint() {
        return running.endpoint();
    }

    /**
     * The region to use.
     *
     * @return {@code us-east-1}
     */
    public Region region() {
        return REGION;
    }

    /**
     * The credentials of an account that everybody who asks for them shares: for clients, and for a {@link Session}
     * with settings of its own,
     * {@code Session.builder().endpoint(aws.endpoint()).region(aws.region()).credentials(aws.credentials())}.
     *
     * @return the same credentials each time
     */
    public AwsCredentialsProvider credentials() {
        return running.accounts().shared();
    }

    /**
     * What this is, for people.
     *
     * @return for example {@code moto 5.2.5 at http://127.0.0.1:41234}
     */
    public String description() {
        return running.description();
    }

    /**
     * A session in an AWS account of its own, so that it doesn't see what others create. Names that are unique across
     * AWS, such as those of S3 buckets, are so here too. An endpoint named by {@code AWS_ENDPOINT_URL} is asked for the
     * account, for which this blocks; if it has no accounts, a warning is logged and its sessions share one. An
     * emulator knows at once what was created, so the session's {@code eventualConsistency} is zero. ElasticMQ has one
     * account, which its sessions share.
     *
     * @return a new session, to be closed by the caller
     */
    public Session newSession() {
        if (closed.get()) {
            throw new IllegalStateException("this local AWS is closed: " + description());
        }
        return Session.builder()
                .region(region())
                .credentials(freshCredentials())
                .endpoint(endpoint())
                .eventualConsistency(Duration.ZERO)
                .build();
    }

    AwsCredentialsProvider freshCredentials() {
        return running.accounts().fresh();
    }

    /** Stops what was started, and waits until it has stopped. Does nothing for the {@link #shared()} one. */
    @Override
    public void close() {
        if (!shared && closed.compareAndSet(false, true)) {
            running.stop().run();
        }
    }

    @Override
    public String toString() {
        return description();
    }
}
