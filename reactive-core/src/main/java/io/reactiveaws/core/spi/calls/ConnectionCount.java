package io.reactiveaws.core.spi.calls;

/** How many connections an HTTP client has for each host: what a user says, or else what the client reports. */
public final class ConnectionCount {

    /** As many as the SDK's HTTP clients have unless they are told otherwise. */
    public static final int SDK_DEFAULT = 50;

    private final Source source;
    private volatile int connections;

    /** Who says the number. */
    private enum Source {
        USER,
        HTTP_CLIENT,
        FIRST_CALL
    }

    private ConnectionCount(int connections, Source source) {
        this.connections = connections;
        this.source = source;
    }

    /**
     * Makes a number that the client has not reported yet.
     *
     * @return {@value #SDK_DEFAULT} until it does
     */
    public static ConnectionCount unknown() {
        return new ConnectionCount(SDK_DEFAULT, Source.HTTP_CLIENT);
    }

    /**
     * Makes the number of a client that somebody else has built, and whose HTTP client is out of reach.
     *
     * @param client the client
     * @return {@value #SDK_DEFAULT}, for a client of the SDK's own until the metrics of its first call tell the number
     */
    public static ConnectionCount ofClient(Object client) {
        boolean ofSdk = client.getClass().getName().startsWith("software.amazon.awssdk.");
        return new ConnectionCount(SDK_DEFAULT, ofSdk ? Source.FIRST_CALL : Source.HTTP_CLIENT);
    }

    boolean isOfFirstCall() {
        return source == Source.FIRST_CALL;
    }

    /**
     * Makes a number that a user has set.
     *
     * @param connections the number, at least 1
     * @return this number, or what the client reports if that is less
     */
    public static ConnectionCount of(int connections) {
        return new ConnectionCount(connections, Source.USER);
    }

    /**
     * Tells whether nobody has set the number.
     *
     * @return whether a report of the client counts
     */
    public boolean isReported() {
        return source != Source.USER;
    }

    /**
     * Takes note of what the client reports.
     *
     * @param count the most requests at once to one host
     */
    public void report(int count) {
        if (count > 0) {
            connections = source == Source.USER ? Math.min(count, connections) : count;
        }
    }

    /**
     * Returns the number.
     *
     * @return at least 1
     */
    public int get() {
        return connections;
    }
}
