package io.reactiveaws.local;

import java.util.List;

/**
 * A server of Python's package index: what is installed of it, and what runs it.
 *
 * @param word its name in the names of files
 * @param title its name for people; it begins the line by which it says that it listens
 * @param version its version
 * @param requirements what pip installs, with the {@link #constraints()}
 * @param pythons the versions of Python that it runs with
 * @param commands the commands that may be such a Python
 * @param installHint how to install such a Python
 */
record PythonServer(
        String word,
        String title,
        String version,
        List<String> requirements,
        PythonVersions pythons,
        List<String> commands,
        String installHint) {

    private static final String MOTO_VERSION = "5.2.5";

    static final PythonServer MOTO = new PythonServer(
            "moto",
            "moto",
            MOTO_VERSION,
            List.of("moto[server]==" + MOTO_VERSION),
            PythonVersions.from(10),
            List.of("python3", "python"),
            "on Debian and Ubuntu: apt install python3 python3-venv");

    /**
     * Under Python 3.12 it starts, and fails at the first call, where it uses what 3.13 brought. Twisted needs
     * service-identity, and doesn't say so.
     */
    static final PythonServer LOCALSTACK = new PythonServer(
            "localstack",
            "LocalStack",
            LocalStackCandidate.VERSION,
            List.of("localstack-core[runtime]==" + LocalStackCandidate.VERSION, "service-identity"),
            PythonVersions.only(13),
            List.of("python3.13", "python3", "python"),
            "on Debian 13 and Ubuntu 25.04: apt install python3.13-venv; with pyenv: pyenv install 3.13");

    /** For example {@code moto 5.2.5}. */
    String titleAndVersion() {
        return title + " " + version;
    }

    /** Where it is installed, without what tells installations of one version apart. */
    String folder() {
        return word + "-" + version;
    }

    /** The file with the versions of all that it needs. */
    String constraints() {
        return word + "-constraints.txt";
    }

    /** The Python module that starts it. */
    String module() {
        return word + "_server";
    }

    /** What to install so that it can be installed. */
    String whatToInstall() {
        return pythons + " with venv (https://www.python.org/downloads/; " + installHint + "), with which "
                + titleAndVersion() + " is installed by itself.";
    }
}
