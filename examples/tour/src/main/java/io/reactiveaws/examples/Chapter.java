package io.reactiveaws.examples;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A step of a tour: it tells what it shows, and then does it.
 *
 * @param title what the chapter is about
 * @param code what the reader sees of the pipeline, line by line
 * @param notes what the reader has to know beside the code
 * @param pipeline makes what the chapter runs, anew for each run
 */
record Chapter(String title, List<String> code, List<String> notes, Supplier<? extends Publisher<?>> pipeline) {

    /** A chapter that only tells its title; what follows adds to it. */
    static Chapter titled(String title) {
        return new Chapter(title, List.of(), List.of(), Mono::empty);
    }

    /** Adds a line of code. */
    Chapter code(String line) {
        return new Chapter(title, with(code, line), notes, pipeline);
    }

    /** Adds a line below the code. */
    Chapter note(String line) {
        return new Chapter(title, code, with(notes, line), pipeline);
    }

    /** Says what runs after all that is told; what comes out of it is dropped. */
    Chapter runs(Supplier<? extends Publisher<?>> steps) {
        return new Chapter(title, code, notes, steps);
    }

    /** Tells the chapter and runs its pipeline; neither happens, and no pipeline is made, before subscription. */
    Mono<Void> run() {
        return Mono.fromRunnable(this::tell).thenMany(Flux.defer(this::steps)).then();
    }

    private void tell() {
        Narrator.title(title);
        code.forEach(Narrator::code);
        notes.forEach(Narrator::tell);
    }

    private Flux<Object> steps() {
        return Flux.from(pipeline.get());
    }

    private static List<String> with(List<String> lines, String line) {
        return Stream.concat(lines.stream(), Stream.of(line)).toList();
    }
}
