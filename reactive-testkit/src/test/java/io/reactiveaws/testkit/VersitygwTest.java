package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.testkit.http.CannedServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A port that was free may be taken, and whoever took it may answer. */
class VersitygwTest {

    @BeforeAll
    static void startsAtAFreePort() {
        TestServers.startOrSkip("versitygw", Versitygw::start).stop();
    }

    @Test
    void takesAnotherPortWhereAStrangerAnswers() throws Exception {
        try (CannedServer stranger = CannedServer.start((request, reply) -> reply.answer("200 OK", ""))) {
            int taken = stranger.endpoint().getPort();
            int free;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }
            Iterator<Integer> ports = List.of(taken, free).iterator();

            Versitygw server = Versitygw.start(ports::next);
            server.stop();

            assertThat(server.backend().endpoint().getPort()).isEqualTo(free);
        }
    }

    @Test
    void givesUpWhereEachPortIsTaken() {
        try (CannedServer stranger = CannedServer.start((request, reply) -> reply.answer("200 OK", ""))) {
            assertThatThrownBy(() -> Versitygw.start(() -> stranger.endpoint().getPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not start")
                    .hasMessageContaining("address already in use");
        }
    }
}
