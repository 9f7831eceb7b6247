package io.reactiveaws.examples;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

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
     * @param arguments {@code --aws} to run on the real AWS, with the SDK's default region and credentials; it makes a few
     *     queues, a bucket, and a VPC with two of the smallest instances there, and deletes them
     */
    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (given.isEmpty()) {
            try {
                onLocalAws();
            } catch (IllegalStateException e) {
                System.err.println("\n" + e.getMessage());
                System.exit(1);
            }
        } else if (given.equals(List.of("--aws"))) {
            RequestCount requests = new RequestCount();
            try (Session session = counted(Session.builder(), requests).build()) {
                run(session, requests, REAL_INSTANCES);
            }
        } else {
            System.err.println("usage: Tour [--aws], was given " + given);
            System.exit(2);
        }
    }

    private static void onLocalAws() {
        Narrator.say("Starting a local AWS (the first start may have to install it; that takes a minute) ...");
        RequestCount requests = new RequestCount();
        try (LocalAws aws = LocalAws.start()) {
            Narrator.say("It is " + aws.description());
            Session.Builder settings = Session.builder()
                    .endpoint(aws.endpoint())
                    .region(aws.region())
                    .credentials(aws.credentials());
            try (Session session = counted(settings, requests).build()) {
                run(session, requests, LOCAL_INSTANCES);
            }
        }
    }

    private static Session.Builder counted(Session.Builder settings, RequestCount requests) {
        Consumer<ClientOverrideConfiguration.Builder> counter = override -> override.addExecutionInterceptor(requests);
        return settings.customize(SqsAsyncClientBuilder.class, sqs -> sqs.overrideConfiguration(counter))
                .customize(S3AsyncClientBuilder.class, s3 -> s3.overrideConfiguration(counter))
                .customize(Ec2AsyncClientBuilder.class, ec2 -> ec2.overrideConfiguration(counter));
    }

    private static void run(Session session, RequestCount requests, int instances) {
        Narrator.say("Services with resources: " + session.availableResources());
        new SqsTour(session, requests).run().block();
        new S3Tour(session, requests).run().block();
        new Ec2Tour(session, requests, instances).run().block();
        Narrator.say("\nThat was the tour: " + requests.total() + " requests in all.");
    }
}
