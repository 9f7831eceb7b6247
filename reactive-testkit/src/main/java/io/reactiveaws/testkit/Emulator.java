package io.reactiveaws.testkit;

import java.util.stream.Stream;

/** What answers in place of AWS in an integration test. */
public enum Emulator {
    /** moto, a Python server of many services. */
    MOTO("moto"),
    /** LocalStack, in a container or as a process; its EC2 is moto. */
    LOCAL_STACK("LocalStack"),
    /** ElasticMQ, an SQS in the JVM. */
    ELASTIC_MQ("ElasticMQ"),
    /** versitygw, an S3 on files. */
    VERSITYGW("versitygw"),
    /** A server of a test that gives the answers that it was told to give. */
    CANNED("a canned server"),
    /** An endpoint that the environment names: nothing is known of it, so that it has to do everything right. */
    OTHER("another server");

    private final String title;

    Emulator(String title) {
        this.title = title;
    }

    /**
     * Tells which one it is.
     *
     * @param description what the local AWS says of itself, such as {@code moto 5.2.5 at http://127.0.0.1:41234}
     * @return the emulator; {@link #OTHER} if the description names none that is known
     */
    public static Emulator of(String description) {
        return Stream.of(values())
                .filter(emulator -> description.startsWith(emulator.title))
                .findFirst()
                .orElse(OTHER);
    }

    /** Its name, as its makers write it. */
    String title() {
        return title;
    }
}
