package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyOrderTest {

    @Test
    void keysAreOrderedByTheirUtf8Bytes() {
        List<String> ordered = List.of(
                "", " ", "/", "0", "10", "9", "A", "a", "a/", "a/b", "aa", "b", "é", "€", "\uE000", "\uFFFD", "😀");

        List<String> keys = new ArrayList<>(ordered);
        Collections.reverse(keys);
        keys.sort(KeyOrder.INSTANCE);

        assertThat(keys).isEqualTo(ordered);
    }

    @Test
    void equalKeysAreEqual() {
        assertThat(KeyOrder.INSTANCE.compare("é/a", "é/a")).isZero();
    }
}
