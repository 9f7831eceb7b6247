package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingTest {

    private static final String PROPERTY = "system property reactiveaws.local.server";
    private static final String VARIABLE = "environment variable REACTIVEAWS_LOCAL_SERVER";

    @ParameterizedTest
    @CsvSource({"localstack, LOCALSTACK", "moto, MOTO", "elasticmq, ELASTICMQ", "' ElasticMQ ', ELASTICMQ"})
    void propertyAndVariableNameAServer(String word, LocalServer server) {
        assertThat(ServerSetting.of(word, Map.of())).contains(new ServerSetting(server, PROPERTY));
        assertThat(ServerSetting.of(null, Map.of("REACTIVEAWS_LOCAL_SERVER", word)))
                .contains(new ServerSetting(server, VARIABLE));
    }

    @Test
    void thePropertyGoesBeforeTheVariable() {
        Map<String, String> environment = Map.of("REACTIVEAWS_LOCAL_SERVER", "moto");

        assertThat(ServerSetting.of("localstack", environment))
                .contains(new ServerSetting(LocalServer.LOCALSTACK, PROPERTY));
        assertThat(ServerSetting.of(" ", environment)).contains(new ServerSetting(LocalServer.MOTO, VARIABLE));
    }

    @Test
    void withoutThemTheChoiceIsAutomatic() {
        assertThat(ServerSetting.of(null, Map.of("REACTIVEAWS_LOCAL_SERVER", " ")))
                .isEmpty();
        assertThat(Choice.ofSettings(Optional.empty()).candidates())
                .extracting(Object::getClass)
                .containsExactly(EndpointCandidate.class, LocalStackCandidate.class, PythonCandidate.class);
    }

    @Test
    void anotherWordIsRefused() {
        assertThatThrownBy(() -> ServerSetting.of("fauxqs", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The system property reactiveaws.local.server names no server that can be started: fauxqs."
                        + " Set it to one of localstack, moto, elasticmq, or unset it to have the first started that is"
                        + " there.");
    }
}
