package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.pages;
import static io.reactiveaws.core.PagingFixtures.queues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** What a page says of itself. */
class PageTest {

    private static List<Page<String>> list(ResourceCollection<String, ?> queues) {
        List<Page<String>> pages = new ArrayList<>();
        StepVerifier.create(queues.pages().doOnNext(pages::add))
                .thenConsumeWhile(page -> true)
                .verifyComplete();
        return pages;
    }

    @Test
    void hasItsNumberItemsTokenAndResponse() {
        List<Page<String>> pages = list(queues(pages("a b", "c")));

        assertThat(pages).extracting(Page::index).containsExactly(0, 1);
        assertThat(pages).extracting(Page::items).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(pages.get(0).nextToken()).contains("t1");
        assertThat(pages.get(1).nextToken()).isEmpty();
        assertThat(pages)
                .extracting(Page::response)
                .containsExactly(PagingFixtures.page("t1", "a", "b"), PagingFixtures.page(null, "c"));
    }

    @Test
    void itsItemsCannotBeChanged() {
        List<String> items = list(queues(pages("a b"))).get(0).items();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> items.add("c"));
    }

    @Test
    void keepsTheTokenWhereTheLimitEndsTheListing() {
        List<Page<String>> pages = list(queues(pages("a b", "c")).limit(2));

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0).nextToken()).contains("t1");
    }

    @Test
    void printsItsNumberAndItems() {
        assertThat(list(queues(pages("a b"))).get(0)).hasToString("Page(index=0, items=[a, b])");
    }
}
