package io.reactiveaws.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A port is one server's, though that server binds it twice. */
@Timeout(60)
class SocketServerTest {

    private final List<SocketServer> servers = new ArrayList<>();

    private SocketServer start() {
        SocketServer server = SocketServer.start("port", null, client -> {});
        servers.add(server);
        return server;
    }

    @AfterEach
    void close() {
        servers.forEach(SocketServer::close);
    }

    @Test
    void noTwoServersAreGivenOnePort() {
        List<URI> endpoints = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            SocketServer server = start();
            endpoints.add(server.endpoint());
            if (i % 2 == 0) {
                server.goAway();
            }
        }

        assertThat(endpoints).doesNotHaveDuplicates();
    }

    @Test
    void nobodyElseListensWhereAServerDoes() {
        int port = start().endpoint().getPort();

        assertThatThrownBy(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close())
                .isInstanceOf(BindException.class);
    }

    @Test
    void aServerThatIsAwayKeepsItsPort() throws IOException {
        SocketServer server = start();
        server.goAway();

        try (ServerSocket other = new ServerSocket()) {
            other.setReuseAddress(false);
            InetSocketAddress address = new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), server.endpoint().getPort());
            assertThatThrownBy(() -> other.bind(address)).isInstanceOf(BindException.class);
        }

        server.comeBack();
        new RawClient(server.endpoint()).close(); // else it is refused
    }
}
