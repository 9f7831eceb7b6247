package io.reactiveaws.core.spi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.util.context.Context;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** What a call in flight fails with while its client is closed. */
class ClosingErrorTest {

    private final AtomicBoolean closed = new AtomicBoolean();
    private final ClientLifecycle lifecycle = ClientLifecycle.closedBy(closed::get);

    @Test
    void faultsAreThoseOfTheNetworkWhileTheClientIsOpen() {
        IOException fault = new IOException("reset");

        assertThat(lifecycle.error(fault, Context.empty())).isSameAs(fault);
    }

    @Test
    void faultsOfAClosedClientSayThatItIsClosedAndWhatHappened() {
        closed.set(true);
        IOException fault = new IOException("reset");

        assertThat(lifecycle.error(fault, Context.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the session of this resource is closed")
                .hasCause(fault);
    }

    @Test
    void whatTheServiceOrTheUsersTimeLimitSaysStays() {
        closed.set(true);
        Throwable answer = new CompletionException(
                AwsServiceException.builder().message("no such queue").build());
        Throwable late = ApiCallTimeoutException.create(1000);

        assertThat(lifecycle.error(answer, Context.empty())).isSameAs(answer);
        assertThat(lifecycle.error(late, Context.empty())).isSameAs(late);
    }

    @Test
    void cleanupKeepsItsErrors() {
        closed.set(true);
        IOException fault = new IOException("reset");

        assertThat(lifecycle.error(fault, ClientLifecycle.cleanup(Context.empty())))
                .isSameAs(fault);
    }
}
