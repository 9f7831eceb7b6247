package io.reactiveaws.s3;

import io.reactiveaws.testkit.ProfileTable;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A session is the profile that it names, with its section of S3, and the environment comes where boto3 has it. */
class S3ProfileTest {

    private static final String ACCESS_POINT = "arn:aws:s3:us-west-2:123456789012:accesspoint/mine";
    private static final String EVERYWHERE = "arn:aws:s3::123456789012:accesspoint:mine.mrap";

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
                "s3.put",
                session ->
                        session.resource(S3.class).object("bucket-of-mine", "k").put("text"),
                "s3.get",
                session ->
                        session.resource(S3.class).object("bucket-of-mine", "k").bytes(),
                "s3.arn",
                session -> session.resource(S3.class).object(ACCESS_POINT, "k").put("text"),
                "s3.everywhere",
                session -> session.resource(S3.class).object(EVERYWHERE, "k").put("text")));
    }
}
