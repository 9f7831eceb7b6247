package io.reactiveaws.sqs.integration;

import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalServer;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.SharedBackend;
import io.reactiveaws.testkit.TestServers;

/** All integration tests of SQS. A subclass says on which server they run. */
abstract class SqsSuite extends SharedBackend
        implements QueueBehaviour,
                AttributeBehaviour,
                MessageBehaviour,
                PipelineBehaviour,
                GroupBehaviour,
                ProcessBehaviour,
                BatchBehaviour,
                LoadBehaviour {

    private final Sqs sqs = session().resource(Sqs.class);

    /** Runs them on that server, or skips them with a line that says why. */
    static void share(LocalServer server) {
        LocalAws aws = TestServers.startOrSkip(server.name(), () -> LocalAws.start(server));
        share(backend(aws), aws::close);
    }

    static Backend backend(LocalAws aws) {
        return new Backend(Emulator.of(aws.description()), aws.endpoint(), aws.region(), aws.credentials());
    }

    @Override
    public Sqs sqs() {
        return sqs;
    }
}
