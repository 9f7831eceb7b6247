package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

class FiltersTest {

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(Filters.of("instance-type", "t3.micro", "t3.nano"), "instance-type", "t3.micro,t3.nano"),
                Arguments.of(Filters.of("instance-type", List.of("m*")), "instance-type", "m*"),
                Arguments.of(Filters.tag("env", "test"), "tag:env", "test"),
                Arguments.of(Filters.tag("env", "test", ""), "tag:env", "test,"),
                Arguments.of(Filters.tagKey("env", "team"), "tag-key", "env,team"),
                Arguments.of(
                        Filters.instanceState(InstanceStateName.RUNNING, InstanceStateName.SHUTTING_DOWN),
                        "instance-state-name",
                        "running,shutting-down"),
                Arguments.of(Filters.vpc("vpc-1"), "vpc-id", "vpc-1"),
                Arguments.of(Filters.subnet("subnet-1", "subnet-2"), "subnet-id", "subnet-1,subnet-2"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("filters")
    void aFilterHasItsNameAndItsValues(Filter filter, String name, String values) {
        assertThat(filter.name()).isEqualTo(name);
        assertThat(String.join(",", filter.values())).isEqualTo(values);
    }

    private static Arguments refused(ThrowingCallable call, String text) {
        return Arguments.of(text, call);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(() -> Filters.of(null, "a"), "'name' must not be null or blank, was null"),
                refused(() -> Filters.of(" ", "a"), "'name' must not be null or blank, was \" \""),
                refused(() -> Filters.of("a", (String[]) null), "'values' must not be null"),
                refused(() -> Filters.of("a", (List<String>) null), "'values' must not be null"),
                refused(() -> Filters.of("a", Arrays.asList("b", null)), "'values of the filter a' must not be null"),
                refused(
                        () -> Filters.of("a", Collections.emptyList()),
                        "'values' of the filter a must not be empty; leave the filter out to list whatever there is"),
                refused(
                        () -> Filters.of("a"),
                        "'values' of the filter a must not be empty; leave the filter out to list whatever there is"),
                refused(() -> Filters.tag("", "a"), "'key' must not be null or blank, was \"\""),
                refused(() -> Filters.instanceState((InstanceStateName[]) null), "'states' must not be null"),
                refused(() -> Filters.instanceState(InstanceStateName.RUNNING, null), "'states' must not be null"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatCannotBeAFilterIsRefusedAtOnce(String text, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(text);
    }
}
