package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.session.Session;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

/** What doesn't depend on which local AWS it is. */
class LocalAwsTest {

    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger stops = new AtomicInteger();
    private final Candidate candidate = () -> {
        starts.incrementAndGet();
        return new Attempt.Running(
                "Fake 1.0", URI.create("http://127.0.0.1:1234"), new AccessKeyAccounts(), stops::incrementAndGet);
    };
    private final Choice choice = Choice.automatic(List.of(candidate));

    @Test
    void tellsWhatItIs() {
        try (LocalAws aws = LocalAws.start(choice)) {
            assertThat(aws.description()).isEqualTo("Fake 1.0 at http://127.0.0.1:1234");
            assertThat(aws.endpoint()).isEqualTo(URI.create("http://127.0.0.1:1234"));
            assertThat(aws.region()).isEqualTo(Region.US_EAST_1);
            assertThat(aws.credentials().resolveCredentials().accessKeyId()).isEqualTo("000000000000");
        }
    }

    @Test
    void saysInOneLineWhichItTookAndWhy() {
        Candidate notThere = () -> new Attempt.Missing("a thing", "it isn't there:\n    really.");
        PrintStream console = System.err;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            LocalAws.start(Choice.automatic(List.of(notThere, candidate))).close();
        } finally {
            System.setErr(console);
        }

        assertThat(captured.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .endsWith("Local AWS: Fake 1.0 at http://127.0.0.1:1234 (the first that is there; it isn't there:"
                        + " really)");
    }

    @Test
    void closeStopsOnce() {
        LocalAws aws = LocalAws.start(choice);
        assertThat(stops).hasValue(0);

        aws.close();
        aws.close();

        assertThat(stops).hasValue(1);
    }

    @Test
    void freshCredentialsAreOfAnotherAccountEachTime() {
        try (LocalAws aws = LocalAws.start(choice)) {
            List<String> accounts = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                accounts.add(aws.freshCredentials().resolveCredentials().accessKeyId());
            }

            assertThat(accounts).doesNotHaveDuplicates().allMatch(account -> account.matches("[1-9]\\d{11}"));
        }
    }

    @Test
    void theSharedOneStartsOnceAndIsNotStoppedByClose() {
        SharedLocalAws shared = new SharedLocalAws(() -> LocalAws.start(choice));

        LocalAws first = shared.instance();
        first.close();

        assertThat(shared.instance()).isSameAs(first);
        assertThat(starts).hasValue(1);
        assertThat(stops).hasValue(0);
        try (Session session = first.newSession()) {
            assertThat(session).hasToString("Session(region=us-east-1)");
        }
    }

    @Test
    void aSharedOneThatCannotStartIsNotTriedAgain() {
        SharedLocalAws shared = new SharedLocalAws(() -> {
            starts.incrementAndGet();
            throw new IllegalStateException("nothing there");
        });

        assertThatThrownBy(shared::instance).hasMessage("nothing there");
        assertThatThrownBy(shared::instance).hasMessage("nothing there");
        assertThat(starts).hasValue(1);
    }
}
