package io.reactiveaws.local;

/** A step of an installation failed. */
final class InstallationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InstallationException(String purpose, String output) {
        super("could not " + purpose + ":\n" + output.indent(6).stripTrailing());
    }
}
