package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterValueTest {

    @Test
    void aTextWithoutWildcardsIsAValue() {
        String id = "i-0123456789abcdef0";

        assertThat(FilterValue.literal(id)).isSameAs(id);
        assertThat(FilterValue.literal("")).isEmpty();
    }

    @Test
    void wildcardsAndBackslashesStandForThemselves() {
        assertThat(FilterValue.literal("*amazon?\\")).isEqualTo("\\*amazon\\?\\\\");
    }
}
