package io.reactiveaws.local;

import java.util.ArrayList;
import java.util.List;

/** Takes the first local AWS that is there. */
final class Choice {

    private Choice() {}

    static Attempt.Running first(List<Candidate> candidates) {
        List<Attempt.Missing> missing = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Attempt attempt = candidate.start();
            if (attempt instanceof Attempt.Running running) {
                return running;
            }
            if (attempt instanceof Attempt.Missing one) {
                missing.add(one);
            }
        }
        throw new IllegalStateException(whatToInstall(missing));
    }

    private static String whatToInstall(List<Attempt.Missing> missing) {
        StringBuilder text = new StringBuilder("No local AWS could be started. Install one of these:");
        for (Attempt.Missing one : missing) {
            text.append("\n  - ").append(one.install()).append("\n    Now: ").append(one.reason());
        }
        return text.append("\nOr set AWS_ENDPOINT_URL to the endpoint of a local AWS that runs already.")
                .toString();
    }
}
