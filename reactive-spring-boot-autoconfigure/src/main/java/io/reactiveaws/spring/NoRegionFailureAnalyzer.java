package io.reactiveaws.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when no region is set. */
final class NoRegionFailureAnalyzer extends AbstractFailureAnalyzer<NoRegionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoRegionException cause) {
        return new FailureAnalysis(
                "The session has " + cause.getMessage() + ".",
                "Set 'reactiveaws.region', such as reactiveaws.region=eu-west-1, or the environment variable"
                        + " AWS_REGION, or name a profile that has a region in 'reactiveaws.profile'. In tests, a bean"
                        + " of type LocalAws or ReactiveAwsConnectionDetails gives a region as well.",
                cause);
    }
}
