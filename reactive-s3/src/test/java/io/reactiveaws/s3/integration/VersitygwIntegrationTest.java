package io.reactiveaws.s3.integration;

import io.reactiveaws.testkit.TestServers;
import io.reactiveaws.testkit.Versitygw;
import org.junit.jupiter.api.BeforeAll;

/** On versitygw, where Go is: an S3 that real files are behind. */
class VersitygwIntegrationTest extends S3Suite {

    @BeforeAll
    static void start() {
        Versitygw server = TestServers.startOrSkip("versitygw", Versitygw::start);
        share(server.backend(), server::stop);
    }
}
