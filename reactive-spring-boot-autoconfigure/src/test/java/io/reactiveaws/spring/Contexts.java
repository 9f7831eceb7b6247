package io.reactiveaws.spring;

import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.SdkEnvironment;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/** Applications with nothing but this library. */
final class Contexts {

    private Contexts() {}

    /** One without a property. */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ReactiveAwsAutoConfiguration.class));
    }

    /** One with a region and credentials, as most have. */
    static ApplicationContextRunner usual() {
        return bare().withPropertyValues(
                        "reactiveaws.region=eu-west-1",
                        "reactiveaws.credentials.access-key=AKIDOURS",
                        "reactiveaws.credentials.secret-key=secret");
    }

    /** Runs it where the SDK finds nothing: no variables, no files, no metadata of an instance. */
    static void runAlone(
            ApplicationContextRunner runner, Path folder, Consumer<? super AssertableApplicationContext> work) {
        ApplicationContextRunner alone = runner.withSystemProperties(
                "aws.configFile=" + folder.resolve("config"),
                "aws.sharedCredentialsFile=" + folder.resolve("credentials"),
                "aws.disableEc2Metadata=true");
        SdkEnvironment.with(Map.of(), () -> alone.run(work::accept));
    }

    static String accessKey(Sqs sqs) {
        IdentityProvider<? extends AwsCredentialsIdentity> provider =
                sqs.client().serviceClientConfiguration().credentialsProvider();
        CompletableFuture<? extends AwsCredentialsIdentity> identity = provider.resolveIdentity();
        return identity.join().accessKeyId();
    }

    static String endpointOf(S3 s3) {
        return String.valueOf(
                s3.client().serviceClientConfiguration().endpointOverride().orElse(null));
    }

    static String endpointOf(Sqs sqs) {
        return String.valueOf(
                sqs.client().serviceClientConfiguration().endpointOverride().orElse(null));
    }

    static String endpointOf(Ec2 ec2) {
        return String.valueOf(
                ec2.client().serviceClientConfiguration().endpointOverride().orElse(null));
    }
}
