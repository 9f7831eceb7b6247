package io.reactiveaws.s3.integration;

import io.reactiveaws.testkit.GapTable;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Users are told of each gap. */
class EmulatorGapTest {

    @Test
    void documentationHasARowForEachGapAndNoOther() throws IOException {
        GapTable.assertTold(Path.of("..", "docs", "local-aws.md"), "### S3", EmulatorGap.class);
    }
}
