package io.reactiveaws.sqs;

import io.reactiveaws.testkit.ProfileTable;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A session is the profile that it names, and the environment comes where boto3 has it. */
class SqsProfileTest {

    @TempDir
    static Path folder;

    private static ProfileTable table;

    @BeforeAll
    static void start() throws Exception {
        table = new ProfileTable(folder);
    }

    @AfterAll
    static void stop() {
        table.close();
    }

    @TestFactory
    Stream<DynamicTest> isTheProfile() {
        return table.tests(Map.of(
                "sqs.list", session -> session.resource(Sqs.class).queues().all()));
    }
}
