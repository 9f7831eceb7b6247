package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The contract test accepts what the model says, and reports each fault in it. */
class ContractTestTest {

    @TempDir
    static Path target;

    private static final Toys TOYS = new Toys();
    private static ClassLoader loader;

    @BeforeAll
    static void compile() {
        TOYS.add("right", "Toy", "", "");
        for (int i = 0; i < Fault.ALL.size(); i++) {
            Fault fault = Fault.ALL.get(i);
            TOYS.add("wrong" + i, fault.file(), fault.right(), fault.wrong());
        }
        loader = TOYS.compile(target);
    }

    @TestFactory
    Stream<DynamicNode> acceptsWhatTheModelSays() {
        return TOYS.contractTests(loader, "right");
    }

    @TestFactory
    Stream<DynamicTest> reportsEachFault() {
        return IntStream.range(0, Fault.ALL.size()).mapToObj(i -> {
            Fault fault = Fault.ALL.get(i);
            return DynamicTest.dynamicTest(fault.wrong() + " in place of " + fault.right(), () -> {
                Map<String, String> failures = failures("wrong" + i, fault.test());
                assertThat(failures).containsOnlyKeys(fault.test());
                assertThat(failures.get(fault.test())).contains(fault.text());
            });
        });
    }

    private static Map<String, String> failures(String variant, String name) {
        Map<String, String> failures = new TreeMap<>();
        TOYS.contractTests(loader, variant)
                .flatMap(ContractTestTest::tests)
                .filter(test -> test.getDisplayName().equals(name))
                .forEach(test -> {
                    try {
                        test.getExecutable().execute();
                    } catch (Throwable failure) {
                        failures.put(test.getDisplayName(), failure.toString());
                    }
                });
        return failures;
    }

    private static Stream<DynamicTest> tests(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().flatMap(ContractTestTest::tests)
                : Stream.of((DynamicTest) node);
    }
}
