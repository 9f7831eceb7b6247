package io.reactiveaws.ec2;

import static io.reactiveaws.ec2.Answers.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

class TagsTest {

    @Test
    void aTagHasItsKeyAndItsValue() {
        assertThat(Tags.of("env", "test")).containsExactly(tag("env", "test"));
        assertThat(Tags.of("env", "")).containsExactly(tag("env", ""));
    }

    @Test
    void aMapMakesATagOfEachEntryInItsOrder() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("b", "1");
        tags.put("a", "2");
        assertThat(Tags.of(tags)).containsExactly(tag("b", "1"), tag("a", "2"));
    }

    @Test
    void aSpecificationSaysWhatIsTagged() {
        assertThat(Tags.specification(ResourceType.VPC, Tags.of("env", "test")))
                .isEqualTo(TagSpecification.builder()
                        .resourceType("vpc")
                        .tags(tag("env", "test"))
                        .build());
    }

    private static Arguments refused(ThrowingCallable call, String text) {
        return Arguments.of(text, call);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(() -> Tags.of(null, "a"), "'key' must not be null or blank, was null"),
                refused(() -> Tags.of(" ", "a"), "'key' must not be null or blank, was \" \""),
                refused(() -> Tags.of("a", null), "'value of the tag a' must not be null"),
                refused(() -> Tags.of((Map<String, String>) null), "'tags' must not be null"),
                refused(() -> Tags.of(Collections.singletonMap("a", null)), "'value of the tag a' must not be null"),
                refused(() -> Tags.specification(null, Tags.of("a", "b")), "'type' must not be null"),
                refused(() -> Tags.specification(ResourceType.VPC, null), "'tags' must not be null"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatCannotBeATagIsRefusedAtOnce(String text, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(text);
    }
}
