package io.reactiveaws.s3.integration;

import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.assertRefused;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.BucketAcl;
import io.reactiveaws.s3.BucketCors;
import io.reactiveaws.s3.BucketLifecycleConfiguration;
import io.reactiveaws.s3.BucketLogging;
import io.reactiveaws.s3.BucketNotification;
import io.reactiveaws.s3.BucketPolicy;
import io.reactiveaws.s3.BucketRequestPayment;
import io.reactiveaws.s3.BucketTagging;
import io.reactiveaws.s3.BucketVersioning;
import io.reactiveaws.s3.BucketWebsite;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.BucketLoggingStatus;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.Permission;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Type;

/** What can be set of a bucket is read, changed, and removed. */
interface ConfigurationBehaviour extends S3Behaviour {

    @Test
    default void everyConfigurationOfAMissingBucketIsAnErrorThatSaysWhere() {
        Bucket missing = missingBucket();
        List<LoadableResource<?, ?, ?>> configurations = List.of(
                missing.acl(),
                missing.cors(),
                missing.lifecycleConfiguration(),
                missing.logging(),
                missing.notification(),
                missing.policy(),
                missing.requestPayment(),
                missing.tagging(),
                missing.versioning(),
                missing.website());

        assertThat(configurations)
                .allSatisfy(configuration -> assertRefused(
                        configuration.find(),
                        NoSuchBucketException.class,
                        "NoSuchBucket",
                        configuration + ".load [GetBucket"));
    }

    @Test
    default void configurationsThatAreNotThereAreEmpty() throws Throwable {
        Bucket bucket = newBucket("bare");

        assertThat(List.of(bucket.cors(), bucket.policy(), bucket.tagging(), bucket.website()))
                .allSatisfy(ConfigurationBehaviour::assertIsNotThere);
        check(() -> assertIsNotThere(bucket.lifecycleConfiguration()), EmulatorGap.VERSITYGW_LIFECYCLE);
    }

    private static void assertIsNotThere(LoadableResource<?, ?, ?> configuration) {
        assertEmpty(configuration.find());
        assertEmits(configuration.exists(), false);
    }

    @Test
    default void accessControlListIsReadAndChanged() throws Throwable {
        BucketAcl acl = newBucketWithAcls("acl").acl();
        assertThat(await(acl.grants())).extracting(Grant::permission).containsExactly(Permission.FULL_CONTROL);
        String owner = await(acl.owner()).id();

        await(acl.put(request -> request.acl(BucketCannedACL.PUBLIC_READ)));
        assertThat(await(acl.grants()))
                .extracting(Grant::permission)
                .containsExactlyInAnyOrder(Permission.FULL_CONTROL, Permission.READ);

        await(acl.put(request -> request.accessControlPolicy(
                policy -> policy.owner(person -> person.id(owner)).grants(grantOfAll(owner)))));
        check(
                () -> assertThat(await(acl.grants())).singleElement().satisfies(grant -> {
                    assertThat(grant.grantee().id()).isEqualTo(owner);
                    assertThat(grant.permission()).isEqualTo(Permission.FULL_CONTROL);
                }),
                EmulatorGap.VERSITYGW_OWNER_TWICE);
    }

    private static Grant grantOfAll(String owner) {
        return Grant.builder()
                .permission(Permission.FULL_CONTROL)
                .grantee(person -> person.id(owner).type(Type.CANONICAL_USER))
                .build();
    }

    @Test
    default void crossOriginRulesComeAndGo() {
        BucketCors cors = newBucket("cors").cors();
        CORSRule rule = CORSRule.builder()
                .allowedMethods("GET", "PUT")
                .allowedOrigins("https://example.com")
                .maxAgeSeconds(300)
                .build();

        await(cors.put(configuration(rule)));
        assertThat(await(cors.corsRules())).singleElement().satisfies(found -> {
            assertThat(found.allowedMethods()).containsExactly("GET", "PUT");
            assertThat(found.allowedOrigins()).containsExactly("https://example.com");
            assertThat(found.maxAgeSeconds()).isEqualTo(300);
        });
        assertEmits(cors.exists(), true);

        await(cors.delete());
        assertEmpty(cors.find());
        assertRefused(cors.load(), S3Exception.class, "NoSuchCORSConfiguration", cors + ".load [GetBucketCors]");
    }

    private static CORSConfiguration configuration(CORSRule rule) {
        return CORSConfiguration.builder().corsRules(rule).build();
    }

    @Test
    default void lifecycleRulesComeAndGo() throws Throwable {
        BucketLifecycleConfiguration lifecycle = newBucket("lifecycle").lifecycleConfiguration();
        LifecycleRule rule = LifecycleRule.builder()
                .id("expire-temporary")
                .status(ExpirationStatus.ENABLED)
                .filter(filter -> filter.prefix("tmp/"))
                .expiration(expiration -> expiration.days(3))
                .build();

        check(
                () -> {
                    await(lifecycle.put(
                            request -> request.lifecycleConfiguration(configuration -> configuration.rules(rule))));
                    assertThat(await(lifecycle.rules())).singleElement().satisfies(found -> {
                        assertThat(found.id()).isEqualTo("expire-temporary");
                        assertThat(found.filter().prefix()).isEqualTo("tmp/");
                        assertThat(found.expiration().days()).isEqualTo(3);
                    });

                    await(lifecycle.delete());
                    assertEmpty(lifecycle.find());
                },
                EmulatorGap.VERSITYGW_LIFECYCLE);
    }

    @Test
    default void loggingIsReadAndChanged() throws Throwable {
        Bucket target = newBucketWithAcls("logs");
        check(
                () -> {
                    await(target.acl().put(request -> request.acl("log-delivery-write")));
                    BucketLogging logging = newBucket("logged").logging();
                    assertEmpty(logging.loggingEnabled());

                    await(logging.put(request -> request.bucketLoggingStatus(status -> status.loggingEnabled(
                            enabled -> enabled.targetBucket(target.name()).targetPrefix("access/")))));
                    assertThat(await(logging.loggingEnabled())).satisfies(enabled -> {
                        assertThat(enabled.targetBucket()).isEqualTo(target.name());
                        assertThat(enabled.targetPrefix()).isEqualTo("access/");
                    });

                    await(logging.put(BucketLoggingStatus.builder().build()));
                    assertEmpty(logging.loggingEnabled());
                },
                EmulatorGap.VERSITYGW_LOGGING);
    }

    @Test
    default void notificationIsReadAndChanged() throws Throwable {
        BucketNotification notification = newBucket("notify").notification();
        check(
                () -> {
                    assertThat(await(notification.lambdaFunctionConfigurations()))
                            .isEmpty();
                    assertThat(await(notification.queueConfigurations())).isEmpty();
                    assertThat(await(notification.topicConfigurations())).isEmpty();
                    String function = "arn:aws:lambda:us-east-1:123456789012:function:told";
                    LambdaFunctionConfiguration told = LambdaFunctionConfiguration.builder()
                            .id("all")
                            .lambdaFunctionArn(function)
                            .events(Event.S3_OBJECT_CREATED)
                            .build();

                    await(notification.put(request -> request.skipDestinationValidation(true)
                            .notificationConfiguration(
                                    configuration -> configuration.lambdaFunctionConfigurations(told))));

                    assertThat(await(notification.lambdaFunctionConfigurations()))
                            .singleElement()
                            .satisfies(found -> {
                                assertThat(found.lambdaFunctionArn()).isEqualTo(function);
                                assertThat(found.events()).containsExactly(Event.S3_OBJECT_CREATED);
                            });
                },
                EmulatorGap.VERSITYGW_NOTIFICATION);
    }

    @Test
    default void policyComesAndGoes() {
        Bucket bucket = newBucket("policy");
        BucketPolicy policy = bucket.policy();
        String text = """
                {"Version":"2012-10-17","Statement":[{"Sid":"mine","Effect":"Allow","Principal":{"AWS":"*"},\
                "Action":"s3:GetObject","Resource":"arn:aws:s3:::%s/*"}]}""".formatted(bucket.name());

        await(policy.put(text));
        assertThat(await(policy.policy())).contains("\"mine\"", "s3:GetObject");

        await(policy.delete());
        assertEmpty(policy.find());
        assertRefused(policy.load(), S3Exception.class, "NoSuchBucketPolicy", policy + ".load [GetBucketPolicy]");
    }

    @Test
    default void requestPaymentIsReadAndChanged() throws Throwable {
        BucketRequestPayment payment = newBucket("payment").requestPayment();

        check(
                () -> {
                    assertEmits(payment.payer(), Payer.BUCKET_OWNER);
                    await(payment.put(request -> request.requestPaymentConfiguration(
                            configuration -> configuration.payer(Payer.REQUESTER))));
                    assertEmits(payment.payer(), Payer.REQUESTER);
                },
                EmulatorGap.MOTO_REQUEST_PAYMENT,
                EmulatorGap.VERSITYGW_REQUEST_PAYMENT);
    }

    @Test
    default void tagsComeAndGo() {
        BucketTagging tagging = newBucket("tags").tagging();
        Tag tag = Tag.builder().key("team").value("größer = +1 @ a/b:c_d-e.f").build();

        await(tagging.put(request -> request.tagging(set -> set.tagSet(tag))));
        assertEmits(tagging.tagSet(), List.of(tag));
        assertEmits(tagging.find(), tagging);

        await(tagging.delete());
        assertEmpty(tagging.find());
        assertRefused(tagging.load(), S3Exception.class, "NoSuchTagSet", tagging + ".load [GetBucketTagging]");
    }

    @Test
    default void versioningIsEnabledAndSuspended() {
        BucketVersioning versioning = newBucket("versioning").versioning();
        assertEmpty(versioning.status());

        await(versioning.enable());
        assertEmits(versioning.status(), BucketVersioningStatus.ENABLED);

        await(versioning.suspend());
        assertEmits(versioning.status(), BucketVersioningStatus.SUSPENDED);

        await(versioning.put(request -> request.versioningConfiguration(
                configuration -> configuration.status(BucketVersioningStatus.ENABLED))));
        assertEmits(versioning.status(), BucketVersioningStatus.ENABLED);
    }

    @Test
    default void websiteComesAndGoes() {
        BucketWebsite website = newBucket("website").website();

        await(website.put(request -> request.websiteConfiguration(configuration -> configuration
                .indexDocument(index -> index.suffix("index.html"))
                .errorDocument(error -> error.key("error.html")))));
        assertThat(await(website.indexDocument()).suffix()).isEqualTo("index.html");
        assertThat(await(website.errorDocument()).key()).isEqualTo("error.html");
        assertThat(await(website.routingRules())).isEmpty();
        assertEmpty(website.redirectAllRequestsTo());

        await(website.delete());
        assertEmpty(website.find());
    }
}
