package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.EntryWatch;
import io.reactiveaws.sqs.pipeline.Answer;
import io.reactiveaws.sqs.pipeline.Answered;
import org.jspecify.annotations.Nullable;

/** An answer of a consumer on its way to SQS. */
final class AnswerWatch<A extends Answer<Message>> implements EntryWatch {

    private final A answer;
    private volatile boolean refused;

    AnswerWatch(A answer) {
        this.answer = answer;
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

    /** Makes a change of the message's visibility of it. */
    VisibilityChange change() {
        return new VisibilityChange(answer.message().receiptHandle(), answer.seconds(), this);
    }

    /** Says what became of it. */
    Answered<A> outcome(@Nullable Object result, @Nullable Throwable error) {
        if (error != null) {
            return new Answered<>(answer, refused ? Answered.Result.REFUSED : Answered.Result.FAILED, error);
        }
        return new Answered<>(answer, result == null ? Answered.Result.TOO_LATE : Answered.Result.DONE, null);
    }
}
