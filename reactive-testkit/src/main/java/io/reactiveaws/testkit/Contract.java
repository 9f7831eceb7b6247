package io.reactiveaws.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What is true of one kind of members. */
interface Contract {

    /** A test for each promise of each member. */
    Stream<DynamicTest> tests();
}
