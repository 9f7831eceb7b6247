package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CoalescedLoadSizeTest {

    private static CoalescedLoad<Object, String> coalesced(int size) {
        return CoalescedLoad.byFilter("DescribeThings", size, data -> data, (context, ids) -> {
            throw new UnsupportedOperationException();
        });
    }

    @Test
    void aCallThatTakesOneIsNone() {
        assertThatThrownBy(() -> coalesced(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'size' must be from 2 to 2147483647, was 1");
    }

    @Test
    void anIdentifierWithAWildcardIsNotTaken() {
        assertThat(coalesced(2).takes("i-0abc")).isTrue();
        assertThat(coalesced(2).takes("my key?")).isFalse();
        assertThat(coalesced(2).takes("*")).isFalse();
        assertThat(coalesced(2).takes("a\\b")).isFalse();
    }
}
