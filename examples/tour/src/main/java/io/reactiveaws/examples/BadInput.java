package io.reactiveaws.examples;

import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;

/**
 * A call that is refused before anything is sent.
 *
 * @param code what the reader sees of the call
 * @param call the call
 */
record BadInput(String code, Supplier<?> call) {

    /** The chapter that each tour has on such calls; they are made one after the other. */
    static Chapter chapter(BadInput... calls) {
        List<BadInput> inOrder = List.of(calls);
        return Chapter.titled("Bad input fails at once and says what is wrong")
                .runs(() -> Flux.fromIterable(inOrder).doOnNext(BadInput::tell));
    }

    private void tell() {
        Narrator.code(code);
        Narrator.tell(answer());
    }

    private String answer() {
        try {
            return String.valueOf(call.get());
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
