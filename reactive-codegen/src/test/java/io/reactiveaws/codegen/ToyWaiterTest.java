package io.reactiveaws.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** Waiters of the generated toy. */
@SuppressWarnings("unchecked") // the SDK's builders take generic varargs
class ToyWaiterTest {

    private final FakeEc2 ec2 = new FakeEc2();

    @Test
    void waiterAsksByIdentifierAndFillsTheData() {
        state(InstanceStateName.RUNNING);
        ToyObject instance = instance();

        assertThat(instance.mono("waitUntilRunning").block()).isSameAs(instance.object());
        assertThat(instance.mono("imageId").block()).isEqualTo("ami-1");
        assertThat(ec2.requests())
                .containsExactly(
                        DescribeInstancesRequest.builder().instanceIds("i-1").build());
    }

    @Test
    void whatIsThereIsPresent() {
        state(InstanceStateName.PENDING);

        assertThat(instance().mono("waitUntilExists").block()).isNotNull();
        assertThat(ec2.requests()).hasSize(1);
    }

    @Test
    void whatIsNotThereIsPolledAgain() {
        ec2.answer("describeInstances", DescribeInstancesResponse.builder().build());

        assertThatThrownBy(() -> instance().mono("waitUntilExists", twice()).block())
                .isInstanceOf(WaiterException.class);
        assertThat(ec2.requests()).hasSize(2);
    }

    @Test
    void failureStateEndsTheWait() {
        state(InstanceStateName.TERMINATED);

        assertThatThrownBy(() -> instance().mono("waitUntilRunning").block())
                .isInstanceOf(WaiterException.class)
                .hasMessageStartingWith("toy.Instance(id=i-1).waitUntilRunning [DescribeInstances]: running cannot be"
                        + " reached any more after 1 poll")
                .hasMessageEndingWith("; last seen: terminated");
    }

    @Test
    void otherStateIsPolledAgain() {
        state(InstanceStateName.PENDING);

        assertThatThrownBy(() -> instance().mono("waitUntilRunning", twice()).block())
                .isInstanceOf(WaiterException.class)
                .hasMessageEndingWith("; last seen: pending");
        assertThat(ec2.requests()).hasSize(2);
    }

    @Test
    void instanceWithoutAStateIsPolledAgain() {
        ec2.answer(
                "describeInstances",
                DescribeInstancesResponse.builder()
                        .reservations(reservation -> reservation.instances(instance -> {}))
                        .build());

        assertThatThrownBy(() -> instance().mono("waitUntilRunning", twice()).block())
                .isInstanceOf(WaiterException.class)
                .hasMessageEndingWith("; last seen: []");
    }

    @Test
    void errorCodeThatMeansNotYetIsPolledAgain() {
        ec2.fail("describeInstances", error("InvalidInstanceID.NotFound", 400));

        assertThatThrownBy(() -> instance().mono("waitUntilRunning", twice()).block())
                .isInstanceOf(WaiterException.class);
        assertThat(ec2.requests()).hasSize(2);
    }

    @Test
    void otherErrorEndsTheWait() {
        ec2.fail("describeInstances", error("UnauthorizedOperation", 403));

        assertThatThrownBy(() -> instance().mono("waitUntilRunning", twice()).block())
                .isInstanceOf(Ec2Exception.class);
        assertThat(ec2.requests()).hasSize(1);
    }

    @Test
    void statusThatMeansNotYetIsPolledAgain() {
        ec2.fail("describeInstances", error("Busy", 503));

        assertThatThrownBy(() -> instance().mono("waitUntilRunning", twice()).block())
                .isInstanceOf(WaiterException.class);
        assertThat(ec2.requests()).hasSize(2);
    }

    @Test
    void waiterWhoseAnswersHaveNoDataLeavesTheDataAlone() {
        ec2.answer(
                "describeInstanceStatus",
                DescribeInstanceStatusResponse.builder()
                        .instanceStatuses(status -> status.instanceStatus(summary -> summary.status("ok")))
                        .build());
        ToyObject instance = instance();

        assertThat(instance.mono("waitUntilStatusOk").block()).isSameAs(instance.object());
        assertThat(instance.call("snapshot")).hasToString("Optional.empty");
    }

    private ToyObject instance() {
        return ec2.service().get("instance", "i-1");
    }

    private void state(InstanceStateName state) {
        ec2.answer(
                "describeInstances",
                DescribeInstancesResponse.builder()
                        .reservations(reservation -> reservation.instances(
                                instance -> instance.imageId("ami-1").state(of -> of.name(state))))
                        .build());
    }

    private static WaiterConfig twice() {
        return WaiterConfig.defaults().delay(Duration.ofMillis(1)).maxAttempts(2);
    }

    private static Ec2Exception error(String code, int status) {
        return (Ec2Exception) Ec2Exception.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .statusCode(status)
                .build();
    }
}
