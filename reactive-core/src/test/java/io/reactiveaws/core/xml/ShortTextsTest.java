package io.reactiveaws.core.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTextsTest {

    private final ShortTexts texts = new ShortTexts();

    private String of(String text) {
        return texts.of((" " + text).toCharArray(), 1, text.length());
    }

    @Test
    void textsThatShareASlotStayWhatTheyAre() {
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                String text = "" + first + second;
                assertThat(of(text)).isEqualTo(text);
                assertThat(of(text + "x")).isEqualTo(text + "x");
                assertThat(of(text)).isEqualTo(text);
            }
        }
    }

    @Test
    void oneThatComesAgainIsTheSame() {
        assertThat(of("running")).isSameAs(of("running"));
    }
}
