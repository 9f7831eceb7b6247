package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.EntryEnd;
import io.reactiveaws.sqs.batch.EntryWatch;
import io.reactiveaws.sqs.pipeline.Answer;
import io.reactiveaws.sqs.pipeline.Answered;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.SqsResponse;

/** An answer of a consumer on its way to SQS, which tells what became of it. */
final class AnswerWatch<A extends Answer<Message>> implements EntryWatch, EntryEnd<SqsResponse> {

    private final A answer;
    private final Consumer<Answered<A>> ended;
    private volatile boolean refused;

    AnswerWatch(A answer, Consumer<Answered<A>> ended) {
        this.answer = answer;
        this.ended = ended;
    }

    /** Makes a change of the message's visibility of it. */
    VisibilityChange change() {
        return new VisibilityChange(answer.message().handle(), answer.seconds(), this);
    }

    /** Makes the end of the message of it. */
    Deletion deletion() {
        return new Deletion(answer.message().handle(), this);
    }

    @Override
    public boolean mayBeSent() {
        return answer.mayBeSent();
    }

    @Override
    public void sentBy(Object call) {
        answer.sentBy(call);
    }

    @Override
    public void refused() {
        refused = true;
    }

    @Override
    public void done(SqsResponse result) {
        end(Answered.Result.DONE, null);
    }

    @Override
    public void notSent() {
        end(Answered.Result.TOO_LATE, null);
    }

    @Override
    public void failed(Throwable error) {
        end(refused ? Answered.Result.REFUSED : Answered.Result.FAILED, error);
    }

    private void end(Answered.Result result, @Nullable Throwable error) {
        ended.accept(new Answered<>(answer, result, error));
    }
}
