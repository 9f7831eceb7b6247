package io.reactiveaws.core;

import io.reactiveaws.core.BatchFixtures.Chunking;
import org.testng.annotations.Test;

/** The rules of Reactive Streams for batches over sources that may pause. */
@Test
public class LingeringBatchFluxTckTest extends BatchFluxTckTest {

    public LingeringBatchFluxTckTest() {
        super(Chunking.LINGERING);
    }
}
