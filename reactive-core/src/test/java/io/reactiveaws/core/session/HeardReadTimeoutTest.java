package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/** What users set on a builder of the SDK that does not tell it. */
class HeardReadTimeoutTest {

    private final HeardReadTimeout heard = new HeardReadTimeout();
    private final NettyNioAsyncHttpClient.Builder builder = heard.of(NettyNioAsyncHttpClient.builder());

    @Test
    void theLastOneCounts() {
        builder.readTimeout(Duration.ofSeconds(3)).maxConcurrency(7).readTimeout(Duration.ofSeconds(4));
        assertThat(heard.timeout()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void oneThatIsSetByAMutationIsHeard() {
        builder.tcpKeepAlive(true).applyMutation(more -> more.readTimeout(Duration.ofSeconds(5)));
        assertThat(heard.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void noneAndZeroAreNone() {
        assertThat(heard.timeout()).isNull();
        builder.readTimeout(Duration.ZERO);
        assertThat(heard.timeout()).isNull();
    }

    @Test
    void whatTheBuilderRefusesIsRefusedAlike() {
        assertThatThrownBy(() -> builder.readTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
