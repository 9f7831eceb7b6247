package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.Acceptor;
import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.InstanceStatusSummary;

/** What EC2 finds when it checks instances: asked for many at once, by a list because there is no filter of ids. */
final class StatusChecks {

    /** EC2 takes 100 ids. */
    static final CoalescedLoad<Ec2AsyncClient, InstanceStatus> COALESCED = new CoalescedLoad<>(
            "DescribeInstanceStatus",
            100,
            InstanceStatus::instanceId,
            (context, ids) -> new Listing<>(
                    "ec2.Instance [DescribeInstanceStatus]",
                    DescribeInstanceStatusRequest::builder,
                    request -> request.instanceIds(ids),
                    request -> context.scope().send(client -> client.describeInstanceStatus(request.build())),
                    DescribeInstanceStatusResponse::instanceStatuses,
                    null), // ids have one page
            Ec2Identifiers.IN_LIST);

    static final WaiterSpec<InstanceStatus> INSTANCE_OK = ok(
            "instance status ok",
            InstanceStatus::instanceStatus,
            Stream.of(Acceptor.error(Acceptor.Verdict.RETRY, "InvalidInstanceID.NotFound")));

    static final WaiterSpec<InstanceStatus> SYSTEM_OK =
            ok("system status ok", InstanceStatus::systemStatus, Stream.empty());

    private StatusChecks() {}

    private static WaiterSpec<InstanceStatus> ok(
            String wanted,
            Function<InstanceStatus, @Nullable InstanceStatusSummary> check,
            Stream<Acceptor<InstanceStatus>> others) {
        Acceptor<InstanceStatus> isOk =
                Acceptor.answer(Acceptor.Verdict.SUCCESS, status -> Acceptor.all(found(check.apply(status)), "ok"));
        return new WaiterSpec<>(
                wanted,
                Duration.ofSeconds(15),
                40,
                Stream.concat(Stream.of(isOk), others).toList(),
                status -> found(check.apply(status)));
    }

    private static List<String> found(@Nullable InstanceStatusSummary check) {
        return Stream.ofNullable(check)
                .map(InstanceStatusSummary::statusAsString)
                .toList();
    }
}
