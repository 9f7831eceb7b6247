package io.reactiveaws.core;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Steps in orders that a seed chooses, on the thread of the test. A step that comes to a boundary, such as a call of
 * the client, may stop there while others are made: what other threads could do meanwhile.
 */
final class Orders {

    private static final int DEEPEST = 3;

    private final SplittableRandom random;
    private final Consumer<SplittableRandom> step;
    private boolean makes;
    private int depth;

    Orders(long seed, Consumer<SplittableRandom> step) {
        this.random = new SplittableRandom(seed);
        this.step = step;
    }

    void make(int steps) {
        makes = true;
        for (int i = 0; i < steps; i++) {
            step.accept(random);
        }
        makes = false;
    }

    /** Stops here now and then, while another step is made. */
    void boundary() {
        while (makes && depth < DEEPEST && random.nextInt(4) == 0) {
            depth++;
            step.accept(random);
            depth--;
        }
    }
}
