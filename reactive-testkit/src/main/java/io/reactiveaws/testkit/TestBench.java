package io.reactiveaws.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What one test plays on: a fake client and a resource over it.
 *
 * @param recording the fake client
 * @param resource the resource that is tested
 * @param data what it was born with
 * @param <C> the client
 */
record TestBench<C extends SdkClient>(
        RecordingClient<C> recording,
        Object resource,
        @Nullable SdkPojo data) {

    List<RecordedCall> sent() {
        return recording.sent();
    }

    int calls() {
        return recording.sent().size();
    }
}
