package io.reactiveaws.codegen.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.PagingSpec.PageSize;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingNotationTest {

    @Test
    void tokenAndNoPageSize() {
        Line line = line("NextToken");

        assertThat(PagingNotation.paging(line))
                .isEqualTo(new PagingSpec(line, List.of("NextToken"), List.of("NextToken"), null, null, null));
    }

    @Test
    void twoTokensWhileThereIsMore() {
        Line line = line("Key + Id -> NextKey + NextId while IsTruncated by MaxUploads 1..1000");

        assertThat(PagingNotation.paging(line))
                .isEqualTo(new PagingSpec(
                        line,
                        List.of("Key", "Id"),
                        List.of("NextKey", "NextId"),
                        "IsTruncated",
                        new PageSize("MaxUploads", 1, 1000),
                        null));
    }

    @Test
    void noPageSizeWhileThereIsMore() {
        Line line = line("Marker -> NextMarker while IsTruncated");

        assertThat(PagingNotation.paging(line))
                .isEqualTo(new PagingSpec(line, List.of("Marker"), List.of("NextMarker"), "IsTruncated", null, null));
    }

    @Test
    void noPageSizeBesideIds() {
        Line line = line("NextToken by MaxResults 5..1000 unless VpcIds");

        assertThat(PagingNotation.paging(line))
                .isEqualTo(new PagingSpec(
                        line,
                        List.of("NextToken"),
                        List.of("NextToken"),
                        null,
                        new PageSize("MaxResults", 5, 1000),
                        "VpcIds"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Next Token",
                "NextToken unless VpcIds",
                "NextToken by MaxResults",
                "NextToken by MaxResults 5",
                "NextToken by MaxResults 5..1000 while IsTruncated"
            })
    void lineThatSaysNothingOfPaging(String text) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> PagingNotation.paging(line(text)))
                .withMessage(
                        "toy.yaml:3: cannot read \"%s\"; paging looks like NextToken by MaxResults 1..1000, or"
                                + " NextToken where there is no page size",
                        text);
    }

    private static Line line(String text) {
        return new Line("toy.yaml", 3, text);
    }
}
