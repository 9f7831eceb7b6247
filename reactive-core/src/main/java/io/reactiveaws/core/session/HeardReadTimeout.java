package io.reactiveaws.core.session;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/**
 * The read time-out that users set on the builder of a Netty client. The SDK's builder does not tell it, nor does the
 * client, so users are given one that listens.
 */
final class HeardReadTimeout {

    private @Nullable Duration timeout;

    /** Makes a builder that does what another one does. */
    NettyNioAsyncHttpClient.Builder of(NettyNioAsyncHttpClient.Builder builder) {
        Class<NettyNioAsyncHttpClient.Builder> type = NettyNioAsyncHttpClient.Builder.class;
        InvocationHandler listening = (proxy, method, arguments) -> {
            if (method.getName().equals("readTimeout")) {
                timeout = (Duration) arguments[0];
            }
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            Object result = invoke(method, builder, arguments);
            return result == builder ? proxy : result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, listening));
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What was set; null if nothing was, or zero, which stands for none. */
    @Nullable
    Duration timeout() {
        return Duration.ZERO.equals(timeout) ? null : timeout;
    }
}
