package io.reactiveaws.spring.packaged;

import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.s3.S3;
import io.reactiveaws.sqs.Sqs;
import org.springframework.aot.AotDetector;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application that says on its output what it found, and goes on until it is ended. */
@SpringBootApplication(proxyBeanMethods = false)
public class PackagedShop {

    public static void main(String[] arguments) {
        SpringApplication.run(PackagedShop.class, arguments);
    }

    @Bean
    ApplicationRunner report(S3 s3, Sqs sqs, Ec2 ec2) {
        return arguments -> System.out.printf(
                "ready: application by %s, services by %s, ahead of time %s, %s, %s, %s, queue %s%n",
                loader(PackagedShop.class),
                loader(s3.getClass()),
                AotDetector.useGeneratedArtifacts(),
                s3,
                sqs,
                ec2,
                sqs.createQueue("packaged").block());
    }

    private static String loader(Class<?> type) {
        return type.getClassLoader().getClass().getSimpleName();
    }
}
