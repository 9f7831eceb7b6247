package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BulkLoadSizeTest {

    private static BulkLoad<Object, String> bulk(int size) {
        return BulkLoad.byFilter("DescribeThings", size, data -> data, (context, ids) -> {
            throw new UnsupportedOperationException();
        });
    }

    @Test
    void aCallThatTakesOneIsNone() {
        assertThatThrownBy(() -> bulk(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'size' must be from 2 to 2147483647, was 1");
    }

    @Test
    void anIdentifierWithAWildcardIsNotTaken() {
        assertThat(bulk(2).takes("i-0abc")).isTrue();
        assertThat(bulk(2).takes("my key?")).isFalse();
        assertThat(bulk(2).takes("*")).isFalse();
        assertThat(bulk(2).takes("a\\b")).isFalse();
    }
}
