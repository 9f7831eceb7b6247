package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
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

    /** Ids have one page. */
    private static final ListOperation<
                    Ec2AsyncClient, DescribeInstanceStatusRequest.Builder, DescribeInstanceStatusResponse>
            DESCRIBE_INSTANCE_STATUS = ListOperation.onePage(
                    "DescribeInstanceStatus",
                    DescribeInstanceStatusRequest::builder,
                    (client, request) -> client.describeInstanceStatus(request.build()));

    /** EC2 takes 100 ids. */
    static final CoalescedLoad<Ec2AsyncClient, InstanceStatus> COALESCED = new CoalescedLoad<>(
            "DescribeInstanceStatus",
            100,
            InstanceStatus::instanceId,
            (context, ids) -> Listing.in(
                    "ec2.Instance [DescribeInstanceStatus]",
                    context.scope(),
                    DESCRIBE_INSTANCE_STATUS,
                    request -> request.instanceIds(ids),
                    DescribeInstanceStatusResponse::instanceStatuses),
            Ec2Identifiers.IN_LIST);

    static final WaiterSpec<InstanceStatus> INSTANCE_OK = ok("instance status ok", InstanceStatus::instanceStatus)
            .ifError(Verdict.RETRY, "InvalidInstanceID.NotFound");

    static final WaiterSpec<InstanceStatus> SYSTEM_OK = ok("system status ok", InstanceStatus::systemStatus);

    private StatusChecks() {}

    private static WaiterSpec<InstanceStatus> ok(
            String wanted, Function<InstanceStatus, @Nullable InstanceStatusSummary> check) {
        return WaiterSpec.<InstanceStatus>of(wanted, Duration.ofSeconds(15), 40)
                .watching(status -> Stream.ofNullable(check.apply(status))
                        .map(InstanceStatusSummary::statusAsString)
                        .toList())
                .ifAll(Verdict.SUCCESS, "ok");
    }
}
