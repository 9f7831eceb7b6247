package io.reactiveaws.local;

import java.util.List;
import java.util.Locale;

/** The servers of Python's package index: what is installed of them, and what runs them. */
enum PythonServer {
    MOTO(
            "moto",
            "5.2.5",
            List.of("moto[server]==5.2.5"),
            PythonVersions.from(10),
            List.of("python3", "python"),
            "on Debian and Ubuntu: apt install python3 python3-venv"),

    /** Under 3.11 and 3.12 it starts, and then fails where it uses what Python 3.13 brought. */
    LOCALSTACK(
            "LocalStack",
            LocalStackCandidate.VERSION,
            List.of(
                    "localstack-core[runtime]==" + LocalStackCandidate.VERSION,
                    "service-identity"), // Twisted needs that, and does not say so
            PythonVersions.only(13),
            List.of("python3.13", "python3", "python"),
            "on Debian 13 and Ubuntu 25.04: apt install python3.13-venv; with pyenv: pyenv install 3.13");

    private final String title;
    private final String version;
    private final List<String> requirements;
    private final PythonVersions pythons;
    private final List<String> commands;
    private final String installHint;

    PythonServer(
            String title,
            String version,
            List<String> requirements,
            PythonVersions pythons,
            List<String> commands,
            String installHint) {
        this.title = title;
        this.version = version;
        this.requirements = requirements;
        this.pythons = pythons;
        this.commands = commands;
        this.installHint = installHint;
    }

    String title() {
        return title;
    }

    /** For example {@code moto 5.2.5}. */
    String titleAndVersion() {
        return title + " " + version;
    }

    /** Where it is installed, without what tells installations of one version apart. */
    String folder() {
        return word() + "-" + version;
    }

    /** What pip installs, with the {@link #constraints()}. */
    List<String> requirements() {
        return requirements;
    }

    /** The file with the versions of all that it needs. */
    String constraints() {
        return word() + "-constraints.txt";
    }

    /** The Python module that starts it. */
    String module() {
        return word() + "_server";
    }

    PythonVersions pythons() {
        return pythons;
    }

    /** The commands that may be such a Python. */
    List<String> commands() {
        return commands;
    }

    /** What to install so that it can be installed. */
    String whatToInstall() {
        return pythons + " with venv (https://www.python.org/downloads/; " + installHint + "), with which "
                + titleAndVersion() + " is installed by itself.";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
