package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ThingFixtures.FakeClient;
import io.reactiveaws.core.ThingFixtures.Thing;
import io.reactiveaws.core.ThingFixtures.ThingModel;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceIdentityTest {

    private static final ResourceType PAIR = new ResourceType("fake", "Pair", List.of("left", "right"));

    private final FakeClient client = new FakeClient();

    @Test
    void nullIdentifierIsRefused() {
        assertThatThrownBy(() -> thing(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fake.Thing: the identifier 'id' must not be null or blank, was null");
    }

    @Test
    void blankIdentifierIsRefused() {
        assertThatThrownBy(() -> thing(" \t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fake.Thing: the identifier 'id' must not be null or blank, was \" \t\"");
    }

    @Test
    void equalByTypeAndIdentifiersWhateverClientAndData() {
        Thing other = new Thing(ResourceContext.over(new FakeClient()), "a", ThingModel.version(1), Set.of("name"));

        assertThat(thing("a")).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void notEqualWithAnotherIdentifier() {
        assertThat(thing("a")).isNotEqualTo(thing("b"));
    }

    @Test
    void notEqualToAnotherTypeWithTheSameIdentifiers() {
        Typed cat = new Typed(new ResourceType("fake", "Cat", List.of("id")), List.of("a"));
        Typed catOfAnotherService = new Typed(new ResourceType("real", "Cat", List.of("id")), List.of("a"));

        assertThat(cat).isNotEqualTo(thing("a")).isNotEqualTo(catOfAnotherService);
        assertThat(thing("a")).isNotEqualTo(cat).isNotEqualTo("a").isNotEqualTo(null);
    }

    @Test
    void orderOfIdentifiersCounts() {
        assertThat(new Typed(PAIR, List.of("a", "b"))).isNotEqualTo(new Typed(PAIR, List.of("b", "a")));
    }

    @Test
    void identifiersAreOrderedAsTheTypeSays() {
        assertThat(new Typed(PAIR, List.of("l", "r")).identifiers())
                .containsExactly(Map.entry("left", "l"), Map.entry("right", "r"));
    }

    @Test
    void identifiersAreUnmodifiable() {
        Map<String, String> identifiers = thing("a").identifiers();

        assertThatThrownBy(() -> identifiers.put("id", "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> identifiers.remove("id")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void printedWithTypeAndIdentifiers() {
        assertThat(new Typed(PAIR, List.of("l", "r"))).hasToString("fake.Pair(left=l, right=r)");
    }

    @Test
    void printedWithoutIdentifiersWhereThereAreNone() {
        assertThat(new Typed(new ResourceType("fake", "Fake", List.of()), List.of()))
                .hasToString("fake.Fake()");
    }

    @Test
    void identifierOfAHundredCharactersIsPrintedWhole() {
        assertThat(thing("x".repeat(100))).hasToString("fake.Thing(id=" + "x".repeat(100) + ")");
    }

    @Test
    void longerIdentifierIsShortenedInPrint() {
        assertThat(thing("x".repeat(400))).hasToString("fake.Thing(id=" + "x".repeat(50) + "...(400 characters))");
    }

    @Test
    void shortenedPrintDoesNotMakeResourcesEqual() {
        Thing one = thing("x".repeat(400));
        Thing other = thing("x".repeat(399) + "y");

        assertThat(one).hasToString(other.toString()).isNotEqualTo(other);
        assertThat(one.identifiers()).containsExactly(Map.entry("id", "x".repeat(400)));
    }

    @Test
    void makingPrintingAndComparingCallNothing() {
        assertThat(thing("a").identifiers()).isEqualTo(thing("a").identifiers());

        assertThat(client.loads()).isZero();
    }

    private Thing thing(String id) {
        return new Thing(ResourceContext.over(client), id, null, Set.of());
    }

    /** A resource of any type. */
    private static final class Typed extends Resource<FakeClient> {

        private final ResourceType type;
        private final List<String> values;

        Typed(ResourceType type, List<String> values) {
            super(ResourceContext.over(new FakeClient()));
            this.type = type;
            this.values = values;
        }

        @Override
        protected ResourceType type() {
            return type;
        }

        @Override
        protected List<String> identifierValues() {
            return values;
        }
    }
}
