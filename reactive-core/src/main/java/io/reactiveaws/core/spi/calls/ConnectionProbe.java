package io.reactiveaws.core.spi.calls;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/**
 * Stands before a client that somebody else has built until its first call has ended: the metrics of that call tell how
 * many connections its HTTP client has, which no configuration does.
 */
final class ConnectionProbe implements InvocationHandler, MetricPublisher {

    private static final int MOST_TRIES = 10;

    private final SdkClient client;
    private final ConnectionCount count;
    private final Runnable onEnd;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicInteger tries = new AtomicInteger();

    private ConnectionProbe(SdkClient client, ConnectionCount count, Runnable onEnd) {
        this.client = client;
        this.count = count;
        this.onEnd = onEnd;
    }

    /**
     * Makes a client that learns the number.
     *
     * @param client the client
     * @param count learns the number
     * @param onEnd is run when there is nothing more to learn
     * @return what is called in place of the client; the client itself where it has more methods than the JDK can make
     *     a proxy of, as EC2's has for JDK 24
     */
    @SuppressWarnings("unchecked") // a proxy has all interfaces of the client
    static <C> C around(C client, ConnectionCount count, Runnable onEnd) {
        if (!(client instanceof SdkClient sdk)) {
            return client;
        }
        try {
            return (C) Proxy.newProxyInstance(
                    client.getClass().getClassLoader(),
                    interfaces(client.getClass()).toArray(Class<?>[]::new),
                    new ConnectionProbe(sdk, count, onEnd));
        } catch (IllegalArgumentException | IndexOutOfBoundsException tooLarge) { // the latter until JDK 23
            return client;
        }
    }

    private static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            interfaces.addAll(List.of(each.getInterfaces()));
        }
        return interfaces;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null
                && arguments.length != 0
                && arguments[0] instanceof AwsRequest request
                && asked.compareAndSet(false, true)) {
            arguments[0] = measured(request);
        }
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private AwsRequest measured(AwsRequest request) {
        AwsRequestOverrideConfiguration own = request.overrideConfiguration()
                .orElseGet(() -> AwsRequestOverrideConfiguration.builder().build());
        List<MetricPublisher> publishers =
                own.metricPublishers().isEmpty() ? publishersOfClient() : own.metricPublishers();
        AwsRequestOverrideConfiguration measured = own.toBuilder()
                .metricPublishers(publishers)
                .addMetricPublisher(this)
                .build();
        return request.toBuilder().overrideConfiguration(measured).build();
    }

    /** A request with publishers of its own would leave these out. */
    private List<MetricPublisher> publishersOfClient() {
        return client.serviceClientConfiguration().overrideConfiguration().metricPublishers();
    }

    @Override
    public void publish(MetricCollection metrics) {
        Optional<Integer> number = numbers(metrics).findFirst();
        number.ifPresent(count::report);
        if (number.isPresent() || tries.incrementAndGet() == MOST_TRIES) {
            onEnd.run();
        } else {
            asked.set(false); // a call that was cancelled before it got a connection, perhaps
        }
    }

    private static Stream<Integer> numbers(MetricCollection metrics) {
        return Stream.concat(
                metrics.metricValues(HttpMetric.MAX_CONCURRENCY).stream(),
                metrics.children().stream().flatMap(ConnectionProbe::numbers));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
