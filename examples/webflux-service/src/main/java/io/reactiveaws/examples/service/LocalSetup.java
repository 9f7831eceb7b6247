package io.reactiveaws.examples.service;

import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A local AWS with all that the service needs of it: for trying it out, by {@code spring.profiles.active=local}. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalSetup {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSetup.class);
    private static final Duration PACE = Duration.ofSeconds(5);

    @Bean
    LocalAws localAws() {
        return LocalAws.start();
    }

    /** Makes the bucket and the queue before a request or a message comes. */
    @Bean
    InitializingBean bucketAndQueue(Bucket files, Sqs sqs, @Value("${service.queue}") String queue) {
        return () -> Mono.when(files.create(), sqs.createQueue(queue)).block();
    }

    /** Something to see: an instance that is stopped and started again and again. */
    @Bean(destroyMethod = "dispose")
    Disposable instance(Ec2 ec2) {
        return ec2.images()
                .limit(1)
                .all()
                .next()
                .flatMap(image -> ec2.createInstances(
                                r -> r.imageId(image.id()).minCount(1).maxCount(1))
                        .next())
                .flatMapMany(LocalSetup::onAndOff)
                .subscribe();
    }

    @Bean
    ApplicationRunner invitation(Environment environment) {
        return arguments -> LOG.info("Open http://localhost:{}", environment.getProperty("local.server.port"));
    }

    private static Flux<?> onAndOff(Instance instance) {
        return Flux.interval(PACE)
                .onBackpressureDrop()
                .concatMap(tick -> tick % 2 == 0 ? instance.stop() : instance.start());
    }
}
