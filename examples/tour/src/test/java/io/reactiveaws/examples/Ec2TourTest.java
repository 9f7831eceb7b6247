package io.reactiveaws.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.Vpc;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** What the tour makes costs money on the real AWS. */
@ExtendWith(LocalAwsExtension.class)
class Ec2TourTest {

    private final LocalAws aws;

    Ec2TourTest(LocalAws aws) {
        this.aws = aws;
    }

    /** A chapter before the instances are started, and one after that. */
    @ParameterizedTest
    @ValueSource(classes = {CreateSecurityGroupRequest.class, DescribeRouteTablesRequest.class})
    void nothingStaysWhereAChapterFails(Class<? extends SdkRequest> failing) {
        try (Session session = sessionThatFails(failing)) {
            Ec2 ec2 = session.resource(Ec2.class);
            List<Vpc> before = vpcs(ec2);

            StepVerifier.create(new Ec2Tour(session, new RequestCount(), 2).run())
                    .verifyErrorSatisfies(error -> assertThat(error).hasStackTraceContaining(Failure.MESSAGE));

            assertThat(vpcs(ec2)).isEqualTo(before);
            assertThat(instancesThatCost(ec2)).isEmpty();
        }
    }

    private Session sessionThatFails(Class<? extends SdkRequest> failing) {
        return Session.builder()
                .endpoint(aws.endpoint())
                .region(aws.region())
                .credentials(aws.credentials())
                .customize(
                        Ec2AsyncClientBuilder.class,
                        ec2 -> ec2.overrideConfiguration(
                                override -> override.addExecutionInterceptor(new Failure(failing))))
                .build();
    }

    private static List<Vpc> vpcs(Ec2 ec2) {
        return ec2.vpcs().all().collectList().block();
    }

    private static List<Instance> instancesThatCost(Ec2 ec2) {
        return ec2.instances()
                .filter(request -> request.filters(Filters.instanceState(
                        InstanceStateName.PENDING, InstanceStateName.RUNNING, InstanceStateName.STOPPED)))
                .all()
                .collectList()
                .block();
    }

    /** Fails the requests of one type. */
    private record Failure(Class<? extends SdkRequest> type) implements ExecutionInterceptor {

        static final String MESSAGE = "this chapter fails";

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (type.isInstance(context.request())) {
                throw new IllegalStateException(MESSAGE);
            }
        }
    }
}
