package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> NAMES = List.of("us-west-2", "us-east-2", "us-east-1", "eu-west-1");

    @Test
    void mostSimilarNameIsSuggested() {
        assertThat(Suggestion.of("us-esat-1", NAMES)).isEqualTo(", did you mean \"us-east-1\"?");
    }

    @Test
    void caseDoesNotCount() {
        assertThat(Suggestion.of("EU-WEST-1", NAMES)).isEqualTo(", did you mean \"eu-west-1\"?");
    }

    @Test
    void firstInAlphabetIsSuggestedOfEquallySimilarNames() {
        assertThat(Suggestion.of("us-east-3", NAMES)).isEqualTo(", did you mean \"us-east-1\"?");
    }

    @Test
    void nothingIsSuggestedWhereNoNameIsSimilar() {
        assertThat(Suggestion.of("nowhere", NAMES)).isEmpty();
    }

    @Test
    void nothingIsSuggestedOfNoNames() {
        assertThat(Suggestion.of("us-east-1", List.of())).isEmpty();
    }

    @Test
    void shortNamesMayDifferInTwoLetters() {
        assertThat(Suggestion.of("ec3", List.of("ec2"))).isEqualTo(", did you mean \"ec2\"?");
        assertThat(Suggestion.of("abc", List.of("xyz"))).isEmpty();
    }
}
