package io.reactiveaws.examples.batch;

import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalServer;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On moto, which has both services. */
class MotoTest extends BatchPipelineSuite {

    private static LocalAws aws;

    @BeforeAll
    static void start() {
        aws = TestServers.startOrSkip("moto", () -> LocalAws.start(LocalServer.MOTO));
    }

    @AfterAll
    static void stop() {
        if (aws != null) {
            aws.close();
        }
    }

    @Override
    Backend s3() {
        return new Backend(Emulator.MOTO, aws.endpoint(), aws.region(), aws.credentials());
    }

    @Override
    Backend sqs() {
        return s3();
    }
}
