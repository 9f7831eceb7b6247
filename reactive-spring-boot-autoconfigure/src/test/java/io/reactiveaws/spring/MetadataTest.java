package io.reactiveaws.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.spring.consumer.QueueConsumerAutoConfiguration;
import io.reactiveaws.spring.health.ReactiveAwsHealthAutoConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors show of the properties, and what Boot reads of the class. */
class MetadataTest {

    @Test
    void eachPropertyHasADescriptionAndADefault() throws IOException {
        List<JsonNode> properties = properties();

        assertThat(properties).hasSizeGreaterThan(15).allSatisfy(property -> {
            String description = property.path("description").asString("");
            assertThat(description)
                    .as("description of %s", property.path("name"))
                    .isNotBlank();
            assertThat(property.has("defaultValue") || description.contains("Unless set") || isSecretKey(property))
                    .as("default of %s", property.path("name"))
                    .isTrue();
        });
    }

    @Test
    void propertiesOfEachPartAreThere() throws IOException {
        assertThat(properties())
                .extracting(property -> property.path("name").asString(""))
                .contains(
                        "reactiveaws.sqs.endpoint",
                        "reactiveaws.sqs.consumer.auto-startup",
                        "reactiveaws.sqs.consumer.shutdown-timeout",
                        "reactiveaws.sqs.consumer.poll-timeout",
                        "reactiveaws.health.timeout",
                        "reactiveaws.health.s3.buckets",
                        "reactiveaws.health.sqs.queues",
                        "management.health.queue-consumers.enabled",
                        "management.health.s3-buckets.enabled",
                        "management.health.sqs-queues.enabled");
    }

    /** Has no default but the access key's. */
    private static boolean isSecretKey(JsonNode property) {
        return property.path("name").asString("").endsWith(".secret-key");
    }

    private static List<JsonNode> properties() throws IOException {
        try (InputStream metadata =
                ReactiveAwsProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode all = JsonMapper.shared().readTree(metadata).path("properties");
            return StreamSupport.stream(all.spliterator(), false).toList();
        }
    }

    @Test
    void autoConfigurationsAreRegistered() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, MetadataTest.class.getClassLoader()))
                .contains(
                        ReactiveAwsAutoConfiguration.class.getName(),
                        QueueConsumerAutoConfiguration.class.getName(),
                        ReactiveAwsHealthAutoConfiguration.class.getName());
    }

    /** A name that is wrong is no error to Boot. */
    @ParameterizedTest
    @MethodSource("autoConfigurations")
    void autoConfigurationsNextToItExist(Class<?> configuration) {
        AutoConfiguration annotation = configuration.getAnnotation(AutoConfiguration.class);

        assertThat(Stream.of(annotation.afterName(), annotation.beforeName()).flatMap(Stream::of))
                .allMatch(name -> ClassUtils.isPresent(name, MetadataTest.class.getClassLoader()));
    }

    static Stream<Class<?>> autoConfigurations() {
        ClassLoader loader = MetadataTest.class.getClassLoader();
        return ImportCandidates.load(AutoConfiguration.class, loader).getCandidates().stream()
                .filter(name -> name.startsWith("io.reactiveaws."))
                .map(name -> ClassUtils.resolveClassName(name, loader));
    }
}
