package io.reactiveaws.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when half of the credentials is set. */
final class IncompleteCredentialsFailureAnalyzer extends AbstractFailureAnalyzer<IncompleteCredentialsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IncompleteCredentialsException cause) {
        return new FailureAnalysis(
                "The session has " + cause.getMessage() + ".",
                "Set both, or none: then the credentials are those of the profile, or what the SDK finds.",
                cause);
    }
}
