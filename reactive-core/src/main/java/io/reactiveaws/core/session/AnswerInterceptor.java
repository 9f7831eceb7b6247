package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.FirstWords;
import io.reactiveaws.core.spi.ForeignAnswers;
import io.reactiveaws.core.spi.ForwardingSubscriber;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Looks at how answers begin, because the SDK reads an empty answer from any document: a page of HTML, or another root
 * from which nothing was read, is an error that shows its first words; so is a listing without a body, or nothing at
 * all. Bytes pass as they come.
 */
final class AnswerInterceptor implements ExecutionInterceptor {

    private static final ExecutionAttribute<AnswerRoot> ROOT = new ExecutionAttribute<>("io.reactiveaws.AnswerRoot");

    /** The operation whose answer is the user's own bytes. */
    private static final String BYTES_OF_THE_USER = "GetObject";

    /** Begins anew with each try, so that no answer of an earlier one is taken for that of the last. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (!BYTES_OF_THE_USER.equals(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))) {
            attributes.putAttribute(ROOT, new AnswerRoot());
        }
    }

    @Override
    public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Optional<Publisher<ByteBuffer>> content = context.responsePublisher();
        AnswerRoot root = attributes.getAttribute(ROOT);
        return root == null
                ? content
                : content.map(bytes -> subscriber -> bytes.subscribe(new Watching(subscriber, root)));
    }

    private static final class Watching extends ForwardingSubscriber<ByteBuffer> {

        private final AnswerRoot root;

        Watching(Subscriber<? super ByteBuffer> downstream, AnswerRoot root) {
            super(downstream);
            this.root = root;
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            root.add(bytes);
            super.onNext(bytes);
        }
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        AnswerRoot root = attributes.getAttribute(ROOT);
        if (root == null) {
            return context.response();
        }
        if (!root.bytes().hasRemaining()
                && ForeignAnswers.lacksBody(
                        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                        context.response(),
                        context.httpResponse())) {
            throw ForeignAnswers.withoutBody(context.httpResponse());
        }
        if (root.isForeign() && (root.isPage() || ForeignAnswers.isEmpty(context.response()))) {
            throw ForeignAnswers.exception(context.httpResponse(), FirstWords.of(root.bytes()));
        }
        return context.response();
    }

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        AnswerRoot root = attributes.getAttribute(ROOT);
        if (root == null || !root.bytes().hasRemaining()) {
            return context.exception();
        }
        return context.exception() instanceof AwsServiceException error ? withBody(error, root) : unread(context, root);
    }

    /** The SDK drops the body of an error that is none of the service's. */
    private static AwsServiceException withBody(AwsServiceException error, AnswerRoot root) {
        AwsErrorDetails details = error.awsErrorDetails();
        return details == null || details.errorCode() != null || details.rawResponse() != null
                ? error
                : error.toBuilder()
                        .awsErrorDetails(details.toBuilder()
                                .rawResponse(SdkBytes.fromByteBuffer(root.bytes()))
                                .build())
                        .build();
    }

    private static Throwable unread(Context.FailedExecution context, AnswerRoot root) {
        Throwable error = context.exception();
        if (context.httpResponse().isEmpty() || isEnd(error) || !(root.isPage() || isNoXml(error))) {
            return error;
        }
        SdkClientException foreign =
                ForeignAnswers.exception(context.httpResponse().get(), FirstWords.of(root.bytes()));
        return Objects.equals(foreign.getMessage(), error.getMessage())
                ? error
                : foreign.toBuilder().cause(error).build();
    }

    /** Whether the call was ended before its answer was there. */
    private static boolean isEnd(Throwable error) {
        return error instanceof ApiCallTimeoutException
                || error instanceof ApiCallAttemptTimeoutException
                || error instanceof AbortedException;
    }

    private static boolean isNoXml(@Nullable Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException) {
                return true;
            }
        }
        return false;
    }
}
