package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.testkit.TestServers;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** A real moto. */
class MotoTest {

    private static LocalAws aws;

    @BeforeAll
    static void start() {
        aws = TestServers.startOrSkip("moto", () -> LocalAws.start(LocalServer.MOTO));
    }

    @AfterAll
    static void stop() {
        if (aws != null) {
            aws.close();
        }
    }

    @Test
    void saysWhatItIsAndWhere() {
        assertThat(aws.description()).matches("moto 5\\.2\\.5 at http://127\\.0\\.0\\.1:\\d+");
        assertThat(aws.description()).endsWith(aws.endpoint().toString());
    }

    @Test
    void servesSqs() {
        SqsOf sqs = new SqsOf(aws.endpoint(), aws.credentials());

        String url = sqs.create("served");

        assertThat(url).isEqualTo(aws.endpoint() + "/000000000000/served");
        assertThat(sqs.queues()).contains(url);
    }

    @Test
    void freshAccountsDoNotSeeEachOthersQueues() {
        assertIsolated(aws);
    }

    @Test
    void accountsOfAnEndpointFromTheEnvironmentDoNotSeeEachOthersQueues() {
        try (LocalAws byEndpoint = LocalAws.start(Choice.automatic(List.of(
                new EndpointCandidate(Map.of("AWS_ENDPOINT_URL", aws.endpoint().toString())))))) {
            assertIsolated(byEndpoint);

            AwsCredentials assumed = byEndpoint.freshCredentials().resolveCredentials();
            assertThat(assumed.accessKeyId()).startsWith("ASIA");
        }
    }

    private static void assertIsolated(LocalAws local) {
        SqsOf one = new SqsOf(local.endpoint(), local.freshCredentials());
        SqsOf other = new SqsOf(local.endpoint(), local.freshCredentials());

        String url = one.create("same-name");
        String otherUrl = other.create("same-name");

        assertThat(url).isNotEqualTo(otherUrl);
        assertThat(one.queues()).containsExactly(url);
        assertThat(other.queues()).containsExactly(otherUrl);
    }

    @Test
    void closeLeavesNoProcess() {
        List<Long> before = children();
        LocalAws own = LocalAws.start(LocalServer.MOTO);
        List<Long> started =
                children().stream().filter(pid -> !before.contains(pid)).toList();

        own.close();

        assertThat(started).hasSize(1);
        assertThat(ProcessHandle.of(started.get(0))).isEmpty();
        assertThatThrownBy(() -> connect(own)).isInstanceOf(IOException.class);
    }

    private static List<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toList());
    }

    private static void connect(LocalAws local) throws IOException {
        new Socket(local.endpoint().getHost(), local.endpoint().getPort()).close();
    }
}
