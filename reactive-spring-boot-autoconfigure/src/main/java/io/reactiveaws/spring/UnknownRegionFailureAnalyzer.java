package io.reactiveaws.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when the region's name is not known. */
final class UnknownRegionFailureAnalyzer extends AbstractFailureAnalyzer<UnknownRegionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownRegionException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Correct the name. If the region is newer than the SDK, or is what a service other than AWS wants, name"
                        + " it in 'reactiveaws.region' and set 'reactiveaws.allow-unknown-region=true'.",
                cause);
    }
}
