package io.reactiveaws.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the first local AWS that is there.
 *
 * @param reason why it is between these, for people
 * @param failure the first words of the error where none of them is there
 * @param otherwise what to do instead of an installation
 * @param candidates the one that is liked best first
 */
record Choice(String reason, String failure, String otherwise, List<Candidate> candidates) {

    /**
     * What was chosen.
     *
     * @param running what runs
     * @param reason why it is this one, for people
     */
    record Chosen(Attempt.Running running, String reason) {}

    /** Where no server is named. LocalStack without Docker is not among them: moto is there sooner, on more Pythons. */
    static Choice automatic() {
        return automatic(List.of(
                new EndpointCandidate(System.getenv()),
                LocalStackCandidate.ofThisMachine(),
                PythonCandidate.ofThisMachine(PythonServer.MOTO)));
    }

    static Choice automatic(List<Candidate> candidates) {
        return new Choice(
                "the first that is there",
                "No local AWS could be started.",
                "Or set AWS_ENDPOINT_URL to the endpoint of a local AWS that runs already.",
                candidates);
    }

    /** Between the ways to start that server. */
    static Choice of(LocalServer server, String source) {
        return new Choice(
                "named by the " + source,
                server.word() + " could not be started, which the " + source + " names.",
                "Or name another server, or none, to have the first started that is there.",
                candidates(server));
    }

    private static List<Candidate> candidates(LocalServer server) {
        return switch (server) {
            case LOCALSTACK ->
                List.of(LocalStackCandidate.ofThisMachine(), PythonCandidate.ofThisMachine(PythonServer.LOCALSTACK));
            case MOTO -> List.of(PythonCandidate.ofThisMachine(PythonServer.MOTO));
            case ELASTICMQ -> List.of(new ElasticMqCandidate());
        };
    }

    /** Of the settings, else automatic. */
    static Choice ofSettings(Optional<ServerSetting> setting) {
        return setting.map(named -> of(named.server(), named.source())).orElseGet(Choice::automatic);
    }

    /** Blocks until the first of them runs. */
    Chosen start() {
        List<Attempt.Missing> missing = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Attempt attempt = candidate.start();
            if (attempt instanceof Attempt.Running running) {
                return new Chosen(running, whyThisOne(missing));
            }
            if (attempt instanceof Attempt.Missing one) {
                missing.add(one);
            }
        }
        throw new IllegalStateException(whatToInstall(missing));
    }

    private String whyThisOne(List<Attempt.Missing> missing) {
        StringBuilder text = new StringBuilder(reason);
        for (Attempt.Missing one : missing) {
            text.append("; ").append(one.reason().replaceAll("\\R\\s*", " ").replaceAll("\\.$", ""));
        }
        return text.toString();
    }

    private String whatToInstall(List<Attempt.Missing> missing) {
        StringBuilder text = new StringBuilder(failure)
                .append(" Install ")
                .append(missing.size() == 1 ? "this" : "one of these")
                .append(':');
        for (Attempt.Missing one : missing) {
            text.append("\n  - ").append(one.install()).append("\n    Now: ").append(one.reason());
        }
        return text.append('\n').append(otherwise).toString();
    }
}
