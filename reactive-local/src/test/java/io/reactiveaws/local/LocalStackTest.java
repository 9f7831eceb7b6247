package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.testkit.TestServers;
import java.net.ConnectException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A real LocalStack without Docker. */
class LocalStackTest {

    private static LocalAws aws;

    @BeforeAll
    static void start() {
        Choice choice = Choice.automatic(List.of(PythonCandidate.ofThisMachine(PythonServer.LOCALSTACK)));
        aws = TestServers.startOrSkip("localstack", () -> LocalAws.start(choice));
    }

    @AfterAll
    static void stop() {
        if (aws != null) {
            aws.close();
        }
    }

    @Test
    void saysWhatItIsAndWhere() {
        assertThat(aws.description()).matches("LocalStack 4\\.14\\.0 at http://127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void servesTheQueuesOfEachAccountForItself() {
        SqsOf one = new SqsOf(aws.endpoint(), aws.freshCredentials());
        SqsOf other = new SqsOf(aws.endpoint(), aws.freshCredentials());

        String url = one.create("same-name");
        String otherUrl = other.create("same-name");

        assertThat(url).startsWith(aws.endpoint().toString()).isNotEqualTo(otherUrl);
        assertThat(one.queues()).containsExactly(url);
        assertThat(other.queues()).containsExactly(otherUrl);
    }

    @Test
    @EnabledOnOs(OS.LINUX) // there, all of 127.0.0.0/8 are addresses of this machine
    void listensAtNoOtherAddress() {
        assertThatThrownBy(() -> new Socket("127.0.0.2", aws.endpoint().getPort()).close())
                .isInstanceOf(ConnectException.class);
    }
}
