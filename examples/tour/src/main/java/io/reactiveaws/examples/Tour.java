package io.reactiveaws.examples;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * A walk through resources, on a local AWS that it starts itself, or on the real one with the argument {@code --aws}.
 *
 * <p>The pipelines of the tour don't block; only {@code main} waits for the end of them.
 */
public final class Tour {

    /** As many as show how loads are coalesced, where they cost nothing. */
    private static final int LOCAL_INSTANCES = 20;

    /** As many as a new account may run. */
    private static final int REAL_INSTANCES = 2;

    private Tour() {}

    /**
     * Runs the tour.
     *
     * @param arguments {@code --aws} to run on the real AWS, with the SDK's default region and credentials; it makes a
     *     few queues, a bucket, and a VPC with two of the smallest instances there, and deletes them
     */
    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (given.isEmpty()) {
            onLocalAws();
        } else if (given.equals(List.of("--aws"))) {
            run(Session.builder(), REAL_INSTANCES);
        } else {
            exit(2, "usage: Tour [--aws], was given " + given);
        }
    }

    private static void onLocalAws() {
        try {
            Narrator.say("Starting a local AWS (the first start may have to install it; that takes a minute) ...");
            startAndRun();
        } catch (IllegalStateException e) {
            exit(1, "\n" + e.getMessage());
        }
    }

    private static void startAndRun() {
        try (LocalAws aws = LocalAws.start()) {
            Narrator.say("It is " + aws.description());
            run(settings(aws), LOCAL_INSTANCES);
        }
    }

    private static Session.Builder settings(LocalAws aws) {
        return Session.builder().endpoint(aws.endpoint()).region(aws.region()).credentials(aws.credentials());
    }

    private static void run(Session.Builder settings, int instances) {
        RequestCount requests = new RequestCount();
        try (Session session = requests.of(settings).build()) {
            Narrator.say("Services with resources: " + session.availableResources());
            services(session, requests, instances).block();
            Narrator.say("\nThat was the tour: " + requests.total() + " requests in all.");
        }
    }

    static Mono<Void> services(Session session, RequestCount requests, int instances) {
        return new SqsTour(session, requests)
                .run()
                .then(new S3Tour(session, requests).run())
                .then(new Ec2Tour(session, requests, instances).run());
    }

    /** A name for what a tour makes, which no other run has. */
    static String newName() {
        return "reactive-aws-tour-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void exit(int status, String why) {
        System.err.println(why);
        System.exit(status);
    }
}
