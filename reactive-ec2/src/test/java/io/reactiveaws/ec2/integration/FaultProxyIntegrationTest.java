package io.reactiveaws.ec2.integration;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Vpc;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.local.LocalAwsExtension;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.http.FaultProxy;
import io.reactiveaws.testkit.http.FaultRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a user sees of a real EC2 that is busy, or behind a network that isn't one to rely on. */
@ExtendWith(LocalAwsExtension.class)
class FaultProxyIntegrationTest {

    private final FaultProxy proxy;
    private final Session session;
    private final Vpc vpc;

    FaultProxyIntegrationTest(LocalAws aws) {
        proxy = FaultProxy.before(aws.endpoint());
        session = new Backend(Emulator.of(aws.description()), proxy.endpoint(), aws.region(), aws.credentials())
                .newSession()
                .build();
        vpc = await(session.resource(Ec2.class).createVpc("10.9.0.0/16"));
    }

    @AfterEach
    void close() {
        proxy.clear();
        await(vpc.delete());
        session.close();
        proxy.close();
    }

    @Test
    void aDescribeThatIsThrottledIsMadeAgain() {
        FaultRule throttled = proxy.on("DescribeVpcs").first(2).throttle();

        await(vpc.reload());

        assertThat(throttled.strikes()).isEqualTo(2);
        assertThat(proxy.requests("DescribeVpcs")).isEqualTo(3);
    }

    @Test
    void aDescribeWhoseAnswerIsResetIsMadeAgain() {
        FaultRule lost = proxy.on("DescribeVpcs").nth(1).reset();

        await(vpc.reload());

        assertThat(lost.strikes()).isEqualTo(1);
        assertThat(proxy.requests("DescribeVpcs")).isEqualTo(2);
    }
}
