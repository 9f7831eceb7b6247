package io.reactiveaws.spring;

/** Neither the application nor the SDK's default chain says in which region the session works. */
final class NoRegionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NoRegionException(Throwable cause) {
        super(
                "no region: neither 'reactiveaws.region' nor 'spring.cloud.aws.region.static' is set,"
                        + " and neither the environment nor the profile names one",
                cause);
    }
}
