package io.reactiveaws.local;

import java.io.IOException;

/** The main program of a JVM that starts a server, prints the IDs of its child processes, and never closes it. */
final class StartsServer {

    private StartsServer() {}

    public static void main(String[] arguments) throws IOException {
        LocalAws aws = LocalAws.start(LocalServer.valueOf(arguments[0]));
        ProcessHandle.current().children().forEach(child -> System.out.println("child " + child.pid()));
        System.out.println("started " + aws);
        System.in.read();
        System.exit(0);
    }
}
