package io.reactiveaws.local;

import java.io.IOException;
import java.util.List;

/** The main program of a JVM that starts moto, prints the IDs of its child processes, and never closes it. */
final class StartsMoto {

    private StartsMoto() {}

    public static void main(String[] arguments) throws IOException {
        LocalAws aws = LocalAws.start(List.of(MotoCandidate.ofThisMachine()));
        ProcessHandle.current().children().forEach(child -> System.out.println("child " + child.pid()));
        System.out.println("started " + aws);
        System.in.read();
        System.exit(0);
    }
}
