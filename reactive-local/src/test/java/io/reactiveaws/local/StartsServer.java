package io.reactiveaws.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * The main program of a JVM that starts a server, prints the IDs of its child processes, and never closes it; if it
 * can't be started, it prints why. Its shutdown hook still calls the server.
 */
final class StartsServer {

    /** They take longer than a server that is told to end. */
    static final int CALLS_AT_SHUTDOWN = 200;

    private StartsServer() {}

    public static void main(String[] arguments) throws IOException {
        LocalAws aws = started(LocalServer.valueOf(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(aws.endpoint())));
        ProcessHandle.current().children().forEach(child -> System.out.println("child " + child.pid()));
        System.out.println("started " + aws);
        System.in.read();
        System.exit(0);
    }

    private static LocalAws started(LocalServer server) {
        try {
            return LocalAws.start(server);
        } catch (IllegalStateException notThere) {
            System.out.println(
                    "not started " + String.valueOf(notThere.getMessage()).replaceAll("\\s+", " "));
            throw notThere;
        }
    }

    private static void drain(URI endpoint) {
        int answers = 0;
        for (int i = 0; i < CALLS_AT_SHUTDOWN; i++) {
            answers += answers(endpoint) ? 1 : 0;
        }
        System.out.println("answers at shutdown: " + answers);
    }

    private static boolean answers(URI endpoint) {
        try {
            HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
