package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.LINE;
import static io.reactiveaws.codegen.write.Writing.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.ProcessorInfo;

/** The values at a path are those that it names: of the first item of a list, or of all. */
class ValuesCodeTest {

    @Test
    void valuesOfAll() {
        assertThat(values(Index.ALL, Index.ALL)).isEqualTo("""
                response.reservations().stream()
                    .flatMap(item -> item.instances().stream())
                    .toList()""");
    }

    @Test
    void valuesOfTheFirst() {
        assertThat(values(Index.FIRST, Index.ALL)).isEqualTo("""
                response.reservations().stream().limit(1)
                    .flatMap(item -> item.instances().stream())
                    .toList()""");
    }

    @Test
    void firstValuesOfAll() {
        assertThat(values(Index.ALL, Index.FIRST)).isEqualTo("""
                response.reservations().stream()
                    .flatMap(item -> item.instances().stream().limit(1))
                    .toList()""");
    }

    @Test
    void textsOfEnumerations() {
        assertThat(code(ValuesCode.of(LINE, Instance.class, path("State", "Name"))
                        .list()))
                .isEqualTo("""
                Stream.ofNullable(response.state())
                    .map(item -> item.nameAsString())
                    .filter(Objects::nonNull)
                    .toList()""");
        assertThat(code(ValuesCode.of(
                                LINE,
                                ProcessorInfo.class,
                                new Path(List.of(new Segment("SupportedArchitectures", Index.ALL))))
                        .list()))
                .isEqualTo("response.supportedArchitecturesAsStrings().stream()\n    .toList()");
    }

    private static Path path(String... members) {
        return new Path(Stream.of(members)
                .map(member -> new Segment(member, Index.NONE))
                .toList());
    }

    private static String values(Index reservations, Index instances) {
        Path path = new Path(List.of(new Segment("Reservations", reservations), new Segment("Instances", instances)));
        return code(ValuesCode.of(LINE, DescribeInstancesResponse.class, path).list());
    }
}
