package io.reactiveaws.testkit;

/** What answers in place of AWS in an integration test. */
public enum Emulator {
    /** moto, a Python server of many services. */
    MOTO,
    /** LocalStack, in a container or as a process; its EC2 is moto. */
    LOCAL_STACK,
    /** ElasticMQ, an SQS in the JVM. */
    ELASTIC_MQ,
    /** versitygw, an S3 on files. */
    VERSITYGW,
    /** A server of a test that gives the answers that it was told to give. */
    CANNED,
    /** An endpoint that the environment names: nothing is known of it, so that it has to do everything right. */
    OTHER;

    /**
     * Tells which one it is.
     *
     * @param description what the local AWS says of itself, such as {@code moto 5.2.5 at http://127.0.0.1:41234}
     * @return the emulator; {@link #OTHER} if the description names none that is known
     */
    public static Emulator of(String description) {
        if (description.startsWith("moto")) {
            return MOTO;
        }
        if (description.startsWith("ElasticMQ")) {
            return ELASTIC_MQ;
        }
        return description.startsWith("LocalStack") ? LOCAL_STACK : OTHER;
    }
}
