package io.reactiveaws.testkit;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;

/** Answers calls one after the other. */
final class Answering implements RecordingClient.Answers {

    private final Iterator<? extends SdkPojo> answers;

    Answering(List<? extends SdkPojo> answers) {
        this.answers = answers.iterator();
    }

    @Override
    public CompletableFuture<?> to(String operation, AwsRequest request, Class<?> response) {
        if (!answers.hasNext()) {
            throw new AssertionError("one call too many: " + operation + " with " + request);
        }
        return CompletableFuture.completedFuture(answers.next());
    }
}
