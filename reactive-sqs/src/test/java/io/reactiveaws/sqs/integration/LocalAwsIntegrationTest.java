package io.reactiveaws.sqs.integration;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the local AWS of this machine: LocalStack, moto, or the endpoint that the environment names. */
@ExtendWith(LocalAwsExtension.class)
class LocalAwsIntegrationTest
        implements QueueBehaviour, AttributeBehaviour, MessageBehaviour, BatchBehaviour, LoadBehaviour {

    private final Backend backend;
    private final Sqs sqs;

    LocalAwsIntegrationTest(Session session, LocalAws aws) {
        this.backend = new Backend(Emulator.of(aws.description()), aws.endpoint(), aws.region(), aws.credentials());
        this.sqs = session.resource(Sqs.class);
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public Sqs sqs() {
        return sqs;
    }
}
