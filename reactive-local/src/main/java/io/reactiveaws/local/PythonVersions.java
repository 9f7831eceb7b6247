package io.reactiveaws.local;

/**
 * The versions of Python 3 that a server runs with.
 *
 * @param oldest the minor version of the oldest
 * @param newest that of the newest
 */
record PythonVersions(int oldest, int newest) {

    static PythonVersions from(int oldest) {
        return new PythonVersions(oldest, Integer.MAX_VALUE);
    }

    static PythonVersions only(int minor) {
        return new PythonVersions(minor, minor);
    }

    boolean include(int minor) {
        return oldest <= minor && minor <= newest;
    }

    @Override
    public String toString() {
        return "Python 3." + oldest + (newest == oldest ? "" : " or later");
    }
}
