package io.reactiveaws.testkit.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Keeps an answer in XML for each operation: of those that came, the one with the most different elements. They are
 * written when the JVM ends, for {@link RecordedAnswer#allOf}.
 */
public final class AnswerRecorder implements ExecutionInterceptor {

    /** The folder, by a system property; nothing is recorded without it. */
    private static final Optional<Path> FOLDER = Optional.ofNullable(System.getProperty("reactiveaws.record.answers"))
            .map(Path::of);

    private static final Map<String, AnswerRecorder> RECORDERS = new ConcurrentHashMap<>();

    private static final int LONGEST = 16 * 1024;
    private static final String SECRET = "PRIVATE KEY";
    private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z][\\w:.-]*");

    private final Map<String, String> answers = new ConcurrentSkipListMap<>();

    private AnswerRecorder() {}

    /**
     * Starts a recording, if one is asked for.
     *
     * @param server what answers, whose name the file has
     * @return an interceptor for clients; empty if nothing is to be recorded
     */
    public static Optional<ExecutionInterceptor> of(String server) {
        return FOLDER.map(folder -> RECORDERS.computeIfAbsent(server, name -> begin(folder, name)));
    }

    private static AnswerRecorder begin(Path folder, String server) {
        AnswerRecorder recorder = new AnswerRecorder();
        Path file = folder.resolve(server.toLowerCase(Locale.ROOT) + ".txt");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> recorder.write(file)));
        return recorder;
    }

    @Override
    public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Optional<Publisher<ByteBuffer>> content = context.responsePublisher();
        if (!context.httpResponse().isSuccessful()) {
            return content;
        }
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return content.map(body -> Flux.from(body)
                .doOnNext(chunk -> add(chunk, bytes))
                .doOnComplete(() -> keep(operation, bytes.toString(StandardCharsets.UTF_8))));
    }

    private static void add(ByteBuffer chunk, ByteArrayOutputStream bytes) {
        byte[] copy = new byte[chunk.remaining()];
        chunk.duplicate().get(copy);
        bytes.writeBytes(copy);
    }

    private void keep(String operation, String answer) {
        boolean isXml = answer.length() <= LONGEST && answer.stripLeading().startsWith("<");
        if (isXml && !operation.equals("GetObject") && !answer.contains(SECRET)) {
            answers.merge(operation, answer, (one, other) -> elements(one) >= elements(other) ? one : other);
        }
    }

    private static long elements(String answer) {
        return ELEMENT.matcher(answer)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
    }

    private void write(Path file) {
        StringBuilder all = new StringBuilder();
        answers.forEach((operation, answer) -> all.append(RecordedAnswer.HEAD)
                .append(operation)
                .append('\n')
                .append(answer)
                .append('\n'));
        try {
            Files.writeString(Files.createDirectories(file.getParent()).resolve(file.getFileName()), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
