package io.reactiveaws.local;

import java.net.URI;

/** What came of an attempt to start one kind of local AWS. */
sealed interface Attempt {

    /**
     * It runs.
     *
     * @param name what runs, for people
     * @param endpoint where it answers
     * @param accounts its AWS accounts
     * @param stop stops what was started; called once
     */
    record Running(String name, URI endpoint, Accounts accounts, Runnable stop) implements Attempt {

        String description() {
            return name + " at " + endpoint;
        }
    }

    /** Nobody asked for it. */
    record NotAsked() implements Attempt {}

    /**
     * It can't run on this machine as it is.
     *
     * @param install what to install so that it can
     * @param reason why it can't now
     */
    record Missing(String install, String reason) implements Attempt {}
}
