package io.reactiveaws.spring.local;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do in place of {@code @ServiceConnection}. */
final class MisplacedServiceConnectionFailureAnalyzer
        extends AbstractFailureAnalyzer<MisplacedServiceConnectionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MisplacedServiceConnectionException cause) {
        return new FailureAnalysis(
                "No connection is made of it: " + cause.getMessage() + ".",
                "Leave the annotation out: a LocalAws that is a bean is the application's AWS without it. Or, in place"
                        + " of the bean, put @LocalAwsConnection on the test or the configuration.",
                cause);
    }
}
