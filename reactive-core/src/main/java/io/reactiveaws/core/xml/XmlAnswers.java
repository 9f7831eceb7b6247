package io.reactiveaws.core.xml;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Makes a client of the SDK read its answers in XML as a stream, straight into the SDK's own model: equal to what the
 * SDK reads, for a fraction of its work and memory.
 *
 * <p>The SDK makes a tree of a document first: for 1,000 keys of S3, or 100 instances of EC2, that is most of a call's
 * work. Here the fields that the SDK tells of each model are looked up while a streaming parser meets their elements,
 * so that there is no code for a service or an operation. Answers in other formats, the bodies of objects and errors
 * are left alone. An answer with anything that is not expected, damage included, goes to the SDK's parser with the same
 * bytes, which then says what it is; {@link #leftToSdk} counts these.
 *
 * <p>The parts of a body are kept until its end and not copied: an HTTP client of your own must not fill the same
 * buffer again. The SDK's clients don't.
 *
 * <p>A session's clients do so unless {@link io.reactiveaws.core.session.Session.Builder#streamXml} turns it off. For a
 * client of your own:
 *
 * <pre>{@code
 * S3 s3 = S3.over(XmlAnswers.streamed(S3AsyncClient.builder()).build());
 * }</pre>
 */
public final class XmlAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(XmlAnswers.class);

    /** One for all tries of a call; a try that was given up may still be answered while another is. */
    private static final ExecutionAttribute<AtomicReference<@Nullable ReadAnswer>> LATEST =
            new ExecutionAttribute<>("io.reactiveaws.ReadAnswer");

    private static final Body BODY = new Body();
    private static final Model MODEL = new Model();

    private XmlAnswers() {}

    /**
     * Makes the client of a builder read its answers in XML as a stream. Calls nothing. Called again, it changes
     * nothing, unless interceptors were added since: it stands around these, too, then.
     *
     * <p>To be called when the builder's override configuration is complete: what interceptors of its own do to the
     * body of an answer is done before it is read, and their {@code modifyResponse} is given the whole answer. An
     * interceptor with {@code afterUnmarshalling} would be given one without its body's part: with it, the client is
     * left as it was, and a line of the log says so.
     *
     * @param builder of an asynchronous client; one that calls and waits is not changed
     * @param <B> its type
     * @return the same builder
     */
    public static <B extends SdkClientBuilder<B, ?>> B streamed(B builder) {
        ClientOverrideConfiguration configuration = builder.overrideConfiguration();
        List<ExecutionInterceptor> all = new ArrayList<>(configuration.executionInterceptors());
        all.removeAll(List.of(BODY, MODEL));
        if (all.stream().noneMatch(XmlAnswers::looksAtModel)) {
            all.add(0, BODY); // answers meet the interceptors from the last: the body is read when all had it
            all.add(MODEL); // and the model is whole before any has it
        }
        return builder.overrideConfiguration(
                configuration.toBuilder().executionInterceptors(all).build());
    }

    /**
     * How many answers in XML were left to the SDK's parser, by all clients of this JVM since its start.
     *
     * <p>A few are none to care for, such as a damaged one that was tried again. If the number grows with each call,
     * the log of this class says at DEBUG which operation it is and why.
     *
     * @return the number; errors that S3 answers as a success don't count
     */
    public static long leftToSdk() {
        return StreamedAnswer.left();
    }

    private static boolean looksAtModel(ExecutionInterceptor interceptor) {
        boolean looks = hasAfterUnmarshalling(interceptor);
        if (looks) {
            LOG.info(
                    "answers in XML are read by the SDK's parser, because {} has afterUnmarshalling; use its"
                            + " modifyResponse or afterExecution",
                    interceptor.getClass().getName());
        }
        return looks;
    }

    private static boolean hasAfterUnmarshalling(ExecutionInterceptor interceptor) {
        try {
            return interceptor
                            .getClass()
                            .getMethod(
                                    "afterUnmarshalling", Context.AfterUnmarshalling.class, ExecutionAttributes.class)
                            .getDeclaringClass()
                    != ExecutionInterceptor.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** Reads the body. */
    private static final class Body implements ExecutionInterceptor {

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            attributes.putAttribute(LATEST, new AtomicReference<>());
        }

        @Override
        public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
                Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            AtomicReference<@Nullable ReadAnswer> latest = attributes.getAttribute(LATEST);
            if (latest == null || !context.httpResponse().isSuccessful()) {
                return context.responsePublisher();
            }
            Operation operation = Operation.of(context.request(), attributes);
            return operation == null
                    ? context.responsePublisher()
                    : context.responsePublisher().map(new StreamedAnswer(operation, latest)::bodyForSdk);
        }
    }

    /** Gives the model what was read. */
    private static final class Model implements ExecutionInterceptor {

        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            AtomicReference<@Nullable ReadAnswer> latest = attributes.getAttribute(LATEST);
            ReadAnswer read = latest == null ? null : latest.get();
            return read == null ? context.response() : read.addTo(context.response(), context.httpResponse());
        }
    }
}
