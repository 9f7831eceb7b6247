package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CoalescedLoadSizeTest {

    private static CoalescedLoad<Object, String> coalesced(int size) {
        return new CoalescedLoad<>(
                "DescribeThings",
                size,
                data -> data,
                (context, ids) -> {
                    throw new UnsupportedOperationException();
                },
                IdentifierRules.MISSING_LEFT_OUT);
    }

    @Test
    void aCallThatTakesOneIsNone() {
        assertThatThrownBy(() -> coalesced(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'size' must be from 2 to 2147483647, was 1");
    }

    @Test
    void twoAreEnough() {
        assertThat(coalesced(2).size()).isEqualTo(2);
    }
}
