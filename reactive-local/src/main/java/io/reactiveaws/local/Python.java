package io.reactiveaws.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python interpreter that is recent enough.
 *
 * @param executable its file
 * @param version its version, such as {@code 3.11.7}
 */
record Python(String executable, String version) {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String ASK =
            "import sys; print('python %d.%d.%d at %s' % (sys.version_info[:3] + (sys.executable,)))";
    private static final Pattern ANSWER = Pattern.compile("^python (3\\.(\\d+)\\.\\d+) at (\\S.*)$", Pattern.MULTILINE);

    /** The first of these commands that runs one of these versions. */
    static Optional<Python> find(List<String> commands, PythonVersions versions) {
        return commands.stream()
                .flatMap(command -> ask(command, versions).stream())
                .findFirst();
    }

    private static Optional<Python> ask(String command, PythonVersions versions) {
        try {
            Matcher answer = ANSWER.matcher(
                    Command.run(List.of(command, "-I", "-c", ASK), LIMIT).output());
            return answer.find() && versions.include(Integer.parseInt(answer.group(2)))
                    ? Optional.of(new Python(answer.group(3), answer.group(1)))
                    : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }
}
