package io.reactiveaws.testkit;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isToString;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import java.lang.reflect.InvocationHandler;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;

/**
 * Makes clients that hand over the calls that take a request, and what has no default; all else is as the interface
 * says.
 *
 * <p>EC2's client has more methods than the JDK can make a proxy of: its class would look up all of them in one method.
 */
final class FakeClients {

    private static final String HANDLER = "handler";

    /** The class of each interface. */
    private static final Map<Class<?>, Class<?>> CLASSES = new ConcurrentHashMap<>();

    private FakeClients() {}

    static <C extends SdkClient> C of(Class<C> type, InvocationHandler handler) {
        try {
            Class<?> fake = CLASSES.computeIfAbsent(type, FakeClients::fake);
            C client = type.cast(fake.getConstructor().newInstance());
            fake.getField(HANDLER).set(client, handler);
            return client;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no fake of " + type, e);
        }
    }

    private static Class<?> fake(Class<?> type) {
        return new ByteBuddy()
                .subclass(Object.class)
                .implement(type)
                .defineField(HANDLER, InvocationHandler.class, Visibility.PUBLIC)
                .method(isAbstract()
                        .or(isToString())
                        .or(returns(CompletableFuture.class)
                                .and(takesArgument(0, ElementMatchers.isSubTypeOf(AwsRequest.class)))))
                .intercept(InvocationHandlerAdapter.toField(HANDLER).withoutMethodCache())
                .make()
                .load(type.getClassLoader())
                .getLoaded();
    }
}
