package io.reactiveaws.core;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.Checkpoint;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ForeignAnswers;
import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.ServiceErrors;
import io.reactiveaws.core.spi.calls.CallObserver;
import io.reactiveaws.core.spi.calls.ObservedCall;
import io.reactiveaws.core.spi.calls.ObservedTask;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Something in AWS that is known by its identifiers.
 *
 * <p>A resource is safe to share between threads and cheap to make; making one calls nothing. Two resources are equal
 * when they are of one type and have the same identifiers; region, account and loaded data are not considered.
 *
 * @param <C> the SDK's async client that carries the calls
 */
public abstract class Resource<C> {

    /** How long a resource waits, at most, for others that fill its chunk of a batch: 100 milliseconds. */
    protected static final Duration LINGER = Duration.ofMillis(100);

    private final ResourceContext<C> context;

    /**
     * Makes a resource.
     *
     * @param context what it shares with the resource that it comes from
     */
    protected Resource(ResourceContext<C> context) {
        this.context = context;
    }

    /**
     * Returns the kind of this resource.
     *
     * @return the kind
     */
    protected abstract ResourceType type();

    /**
     * Returns the identifiers' values, in the order of the type.
     *
     * @return the values
     */
    protected abstract List<String> identifierValues();

    /**
     * Returns what this resource shares with those made from it.
     *
     * @return the context
     */
    protected final ResourceContext<C> context() {
        return context.withoutNotFoundRetry();
    }

    /**
     * Returns the scope of the client.
     *
     * @return what all resources of the client share
     */
    protected final ClientScope<C> scope() {
        return context.scope();
    }

    /**
     * Returns the identifiers by name, in the order in which they are given. Calls nothing.
     *
     * @return an unmodifiable map
     */
    public final Map<String, String> identifiers() {
        Map<String, String> identifiers = new LinkedHashMap<>();
        List<String> names = type().identifiers();
        List<String> values = identifierValues();
        for (int i = 0; i < names.size(); i++) {
            identifiers.put(names.get(i), values.get(i));
        }
        return Collections.unmodifiableMap(identifiers);
    }

    /**
     * Makes one call of an operation: nothing is sent before subscription, each subscription sends one request, cancel
     * reaches the SDK's future. An error keeps its type and carries a Reactor checkpoint that names this resource;
     * where the service's answer had no words, its message says what happened.
     *
     * @param member the resource's member that calls
     * @param operation the operation's name
     * @param send builds the request and calls the client
     * @param <T> the response
     * @return the response
     */
    // Every call of every resource goes through here.
    protected final <T> Mono<T> call(String member, String operation, Function<? super C, CompletableFuture<T>> send) {
        Mono<T> call = MonoTerminalMap.mapError(
                retryNotFound(context.scope().send(operation, this::identifierValues, send))
                        .map(ForeignAnswers::refused),
                error -> Checkpoint.in(explained(error), location(member, operation)));
        CallObserver observer = context.scope().settings().observer();
        return observer.isIdle() ? call : observer.observe(call, observed(member, operation));
    }

    /**
     * Describes work that takes several calls to who observes and measures it.
     *
     * @param member the resource's member that works
     * @param operation the name of the operation that it is for
     * @return shows the work
     */
    protected final ObservedTask task(String member, String operation) {
        ResourceSettings settings = context.scope().settings();
        return settings.isUnseen()
                ? ObservedTask.UNSEEN
                : ObservedTask.of(settings.observer(), settings.meters(), observed(member, operation));
    }

    /** Whether somebody observes calls. */
    final boolean isSeen() {
        return !context.scope().settings().observer().isIdle();
    }

    /**
     * Describes a call to who observes it.
     *
     * @param member the resource's member that calls
     * @param operation the operation's name
     * @return the description
     */
    protected final ObservedCall observed(String member, String operation) {
        return new ObservedCall(type().service(), type().name(), member, operation, this::identifiers);
    }

    /**
     * Makes resources of a call's answer: one that lacks what they are known by is an error that says so and where.
     *
     * @param member the resource's member that calls
     * @param operation the operation's name
     * @param known the answer's members that they are known by
     * @param make makes them; null, or an {@link IllegalArgumentException} of an identifier, where such a member is
     *     missing
     * @param <P> the response
     * @param <R> what is made
     * @return a function that makes them or throws a {@link ResourceException}
     */
    protected final <P, R> Function<P, R> making(
            String member, String operation, String known, Function<? super P, ? extends @Nullable R> make) {
        return answer -> {
            R made;
            try {
                made = make.apply(answer);
            } catch (IllegalArgumentException e) {
                throw lacking(location(member, operation), known, e);
            }
            if (made == null) {
                throw lacking(location(member, operation), known, null);
            }
            return made;
        };
    }

    private static ResourceException lacking(String location, String known, @Nullable Exception cause) {
        return new ResourceException(
                ("%s: the answer has no %s, by which its resource is known; look at what answers at the client's"
                                + " endpoint, and for what the call has done before you call again")
                        .formatted(location, known),
                cause);
    }

    /**
     * Gives the error of a call words that its reader needs. It keeps its type, code and status.
     *
     * @param error what a call failed with
     * @return the same error if it says enough
     */
    protected Throwable explained(Throwable error) {
        return ServiceErrors.explained(error);
    }

    /**
     * Returns the error codes by which the service says that this resource does not exist.
     *
     * @return the codes
     */
    protected Set<String> notFoundCodes() {
        return Set.of();
    }

    /** Retries a call while the service does not find this resource yet, which it has just created. */
    final <T> Mono<T> retryNotFound(Mono<T> call) {
        return context.retryNotFound(call, this::saysNotFound);
    }

    /** Whether an error says that this resource does not exist. */
    final boolean saysNotFound(Throwable error) {
        String code = ServiceErrors.code(error);
        return error instanceof ResourceNotFoundException
                || (code != null && notFoundCodes().contains(code));
    }

    /**
     * Runs a batch action over resources that the caller gives. A chunk is sent when it is full, or when its first
     * resource has waited for {@link #LINGER}.
     *
     * @param call what is sent for each chunk
     * @param resources the resources
     * @param <R> their type
     * @return an outcome for each resource
     */
    protected final <R> BatchFlux<R> batch(BatchCall<R, BatchOutcome<R>> call, Publisher<? extends R> resources) {
        Arguments.notNull("resources", resources);
        ObservedTask task = task(call.member(), call.operation());
        return BatchFlux.of(call.measured(task), Flux.<R>from(resources), LINGER, context.scope()::timer)
                .seenBy(task);
    }

    /**
     * Makes what a collection asks for: each page is a {@link #call} in this resource's name.
     *
     * @param member the member that returns the collection
     * @param operation the operation that lists
     * @param identifiers fills in what this resource says; it overrides the user's filters
     * @param items reads the resources from a response
     * @param <B> the builder of the request
     * @param <P> the response
     * @param <R> the resource
     * @return the listing
     */
    protected final <B extends AwsRequest.Builder, P extends SdkResponse, R> Listing<B, P, R> listing(
            String member,
            ListOperation<C, B, P> operation,
            Consumer<? super B> identifiers,
            Function<? super P, List<R>> items) {
        return new Listing<>(
                location(member, operation.name()),
                action -> task(
                        member + "." + action.member(),
                        action.operation().isEmpty() ? operation.name() : action.operation()),
                operation,
                identifiers,
                request -> call(
                        member, operation.name(), client -> operation.send().apply(client, request)),
                items,
                scope()::timer);
    }

    /**
     * Checks an argument of a member.
     *
     * @param member the member
     * @param name the argument's name
     * @param value the value given
     * @throws IllegalArgumentException if it is null; says where
     */
    protected final void argument(String member, String name, @Nullable Object value) {
        Arguments.argument(this, member, name, value);
    }

    /**
     * Checks a text that is an argument of a member.
     *
     * @param member the member
     * @param name the argument's name
     * @param value the value given
     * @throws IllegalArgumentException if it is null or empty; says where
     */
    protected final void argument(String member, String name, @Nullable String value) {
        argument(member, name, (Object) value);
        if ("".equals(value)) {
            throw new IllegalArgumentException("%s.%s: '%s' must not be empty".formatted(this, member, name));
        }
    }

    /**
     * Says where something happens, such as {@code sqs.Queue(url=...).purge [PurgeQueue]}.
     *
     * @param member the resource's member
     * @param operation the operation's name
     * @return the text
     */
    protected final String location(String member, String operation) {
        return this + "." + member + " [" + operation + "]";
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Resource<?> resource
                        && type().equals(resource.type())
                        && identifierValues().equals(resource.identifierValues()));
    }

    @Override
    public final int hashCode() {
        return 31 * type().hashCode() + identifierValues().hashCode();
    }

    /** Returns the type and the identifiers, such as {@code sqs.Queue(url=...)}; long identifiers are cut. */
    @Override
    public final String toString() {
        return type().print(identifierValues());
    }
}
