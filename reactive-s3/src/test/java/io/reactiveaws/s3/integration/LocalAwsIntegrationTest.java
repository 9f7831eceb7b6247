package io.reactiveaws.s3.integration;

import io.reactiveaws.core.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.Emulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the local AWS of this machine: LocalStack, moto, or the endpoint that the environment names. */
@ExtendWith(LocalAwsExtension.class)
class LocalAwsIntegrationTest
        implements BucketBehaviour,
                ConfigurationBehaviour,
                ListingBehaviour,
                DeletionBehaviour,
                ObjectBehaviour,
                VersionBehaviour,
                MultipartBehaviour,
                ReadBehaviour,
                TransferBehaviour {

    private static LocalAws aws;
    private static Session session;

    private final Backend backend;

    LocalAwsIntegrationTest() {
        S3 s3 = session.resource(S3.class);
        this.backend = new Backend(
                Emulator.of(aws.description()),
                s3,
                LocalAwsIntegrationTest::newSessionBuilder,
                aws::newSession,
                new TestBuckets(s3));
    }

    @BeforeAll
    static void start(LocalAws local) {
        aws = local;
        session = newSessionBuilder().build();
    }

    /** One account for all: the tests of S3 share nothing but that. */
    private static Session.Builder newSessionBuilder() {
        return Session.builder().endpoint(aws.endpoint()).region(aws.region()).credentials(aws.credentials());
    }

    @AfterEach
    void removeBuckets() {
        backend.buckets().remove();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @Override
    public Backend backend() {
        return backend;
    }
}
