package io.reactiveaws.testkit.http;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What becomes of one request: the faults that strike it, put together. */
final class Plan {

    static final long ALL = Long.MAX_VALUE;

    private final List<Pause> beforeTheRequest = new ArrayList<>();
    private final List<Pause> beforeTheAnswer = new ArrayList<>();
    private final List<Consumer<WholeAnswer>> keepers = new ArrayList<>();
    private @Nullable Consumer<Socket> cut;
    private @Nullable WholeAnswer answer;
    private long requestBytes = ALL;
    private long answerBytes = ALL;
    private long bytesPerSecond = ALL;
    private boolean losesAnswer;

    /** Something that takes its time. */
    @FunctionalInterface
    interface Pause {

        void pass() throws IOException;
    }

    void pauseBeforeTheRequest(Pause pause) {
        beforeTheRequest.add(pause);
    }

    void pauseBeforeTheAnswer(Pause pause) {
        beforeTheAnswer.add(pause);
    }

    /** The request gets nowhere, and the connection is cut. */
    void cut(Consumer<Socket> how) {
        cut = how;
    }

    void answerInstead(WholeAnswer instead) {
        answer = instead;
    }

    void cutRequestAt(long bytes) {
        requestBytes = Math.min(requestBytes, bytes);
    }

    void cutAnswerAt(long bytes) {
        answerBytes = Math.min(answerBytes, bytes);
    }

    void limit(long bytes) {
        bytesPerSecond = Math.min(bytesPerSecond, bytes);
    }

    void loseAnswer() {
        losesAnswer = true;
    }

    void keepAnswer(Consumer<WholeAnswer> keeper) {
        keepers.add(keeper);
    }

    void passPausesBeforeTheRequest() throws IOException {
        for (Pause pause : beforeTheRequest) {
            pause.pass();
        }
    }

    void passPausesBeforeTheAnswer() throws IOException {
        for (Pause pause : beforeTheAnswer) {
            pause.pass();
        }
    }

    /** How the connection is cut instead of all; null if it isn't. */
    @Nullable
    Consumer<Socket> cut() {
        return cut;
    }

    /** What is answered in place of the service; null if the service is asked. */
    @Nullable
    WholeAnswer answer() {
        return answer;
    }

    /** How many bytes of the request's body are passed on. */
    long requestBytes() {
        return requestBytes;
    }

    /** How many bytes of the answer's body are passed on. */
    long answerBytes() {
        return answerBytes;
    }

    long bytesPerSecond() {
        return bytesPerSecond;
    }

    boolean losesAnswer() {
        return losesAnswer;
    }

    boolean keepsAnswer() {
        return !keepers.isEmpty();
    }

    void keep(WholeAnswer whole) {
        keepers.forEach(keeper -> keeper.accept(whole));
    }
}
