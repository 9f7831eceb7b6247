package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final Candidate NOT_ASKED = Attempt.NotAsked::new;
    private static final Candidate MISSING = () -> new Attempt.Missing("a thing", "it isn't there.");
    private static final Candidate MUST_NOT_START = () -> {
        throw new AssertionError("started though an earlier one is there");
    };

    @Test
    void takesTheFirstThatIsThere() {
        assertThat(chosen(running("first"), MUST_NOT_START)).isEqualTo("first");
        assertThat(chosen(NOT_ASKED, MISSING, running("third"), MUST_NOT_START)).isEqualTo("third");
    }

    @Test
    void aCandidateThatFailsEndsTheChoice() {
        Candidate broken = () -> {
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> chosen(broken, MUST_NOT_START)).hasMessage("broken");
    }

    @Test
    void withoutDockerAndPythonOneErrorSaysWhatToInstall() {
        Candidate docker = new LocalStackCandidate(() -> false, () -> true, Duration.ofSeconds(5), () -> {
            throw new AssertionError("no Docker, no container");
        });
        Candidate python =
                new PythonCandidate(PythonServer.MOTO, List.of("no-such-python3", "no-such-python"), Path.of("unused"));

        assertThatThrownBy(() -> chosen(new EndpointCandidate(Map.of()), docker, python))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        No local AWS could be started. Install one of these:
                          - Docker (https://docs.docker.com/get-docker/), which runs LocalStack 4.14.0.
                            Now: no Docker socket was found and DOCKER_HOST is not set.
                          - Python 3.10 or later with venv (https://www.python.org/downloads/; on Debian and Ubuntu: \
                        apt install python3 python3-venv), with which moto 5.2.5 is installed by itself.
                            Now: none of [no-such-python3, no-such-python] runs Python 3.10 or later.
                        Or set AWS_ENDPOINT_URL to the endpoint of a local AWS that runs already.""");
    }

    @Test
    void aServerThatIsNamedStartsOrTheErrorNamesTheNaming() {
        Choice named = Choice.of(LocalServer.LOCALSTACK, "system property x");
        assertThat(named.candidates())
                .extracting(Object::getClass)
                .containsExactly(LocalStackCandidate.class, PythonCandidate.class);

        Choice withoutAny = new Choice(
                named.reason(),
                named.failure(),
                named.otherwise(),
                List.of(MISSING, new PythonCandidate(PythonServer.LOCALSTACK, List.of("no-such"), Path.of("unused"))));

        assertThatThrownBy(withoutAny::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        localstack could not be started, which the system property x names. Install one of these:
                          - a thing
                            Now: it isn't there.
                          - Python 3.13 with venv (https://www.python.org/downloads/; on Debian 13 and Ubuntu 25.04: \
                        apt install python3.13-venv; with pyenv: pyenv install 3.13), with which LocalStack 4.14.0 is \
                        installed by itself.
                            Now: none of [no-such] runs Python 3.13.
                        Or name another server, or none, to have the first started that is there.""");
    }

    private static String chosen(Candidate... candidates) {
        return Choice.automatic(List.of(candidates)).start().running().name();
    }

    private static Candidate running(String name) {
        return () -> new Attempt.Running(name, URI.create("http://127.0.0.1:1"), new AccessKeyAccounts(), () -> {});
    }
}
