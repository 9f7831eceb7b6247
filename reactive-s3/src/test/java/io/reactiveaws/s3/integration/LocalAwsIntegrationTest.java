package io.reactiveaws.s3.integration;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.SharedBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the local AWS of this machine: LocalStack, moto, or the endpoint that the environment names. */
@ExtendWith(LocalAwsExtension.class)
class LocalAwsIntegrationTest extends SharedBackend
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
    private final S3 s3 = session().resource(S3.class);
    private final TestBuckets buckets = new TestBuckets(s3);

    /** One account for all: the tests of S3 share nothing but that. */
    @BeforeAll
    static void start(LocalAws local) {
        aws = local;
        share(new Backend(Emulator.of(local.description()), local.endpoint(), local.region(), local.credentials()));
    }

    @AfterEach
    void removeBuckets() {
        buckets.remove();
    }

    @Override
    public S3 s3() {
        return s3;
    }

    @Override
    public Session newStranger() {
        return aws.newSession();
    }

    @Override
    public TestBuckets buckets() {
        return buckets;
    }
}
