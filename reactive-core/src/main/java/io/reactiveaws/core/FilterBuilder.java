package io.reactiveaws.core;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * A request's builder as a filter sees it: a list without items is refused by the line that sets it.
 *
 * <p>Afterwards it can't be seen. The SDK's builders take null, and the list of an answer that had none, for a member
 * that was never set; so the ids of an answer that has no ids would be those of all resources.
 */
final class FilterBuilder implements InvocationHandler {

    private static final String OF_TEXTS = "WithStrings";

    private final AwsRequest.Builder builder;

    private FilterBuilder(AwsRequest.Builder builder) {
        this.builder = builder;
    }

    @SuppressWarnings("unchecked") // the proxy has the interfaces of the builder
    static <B extends AwsRequest.Builder> B over(B builder) {
        Class<?> type = builder.getClass();
        return (B) Proxy.newProxyInstance(type.getClassLoader(), type.getInterfaces(), new FilterBuilder(builder));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (arguments != null && arguments.length == 1) {
            check(method, arguments[0]);
        }
        try {
            Object result = method.invoke(builder, arguments);
            return result == builder ? proxy : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void check(Method method, @Nullable Object value) {
        Class<?> type = method.getParameterTypes()[0];
        boolean list = type.isArray() || Collection.class.isAssignableFrom(type);
        if (list && (value == null || isEmpty(value))) {
            String name = method.getName();
            boolean texts = name.endsWith(OF_TEXTS);
            throw SaidLists.nothing(
                    texts ? name.substring(0, name.length() - OF_TEXTS.length()) : name,
                    value == null ? "null" : "empty");
        }
    }

    private static boolean isEmpty(Object list) {
        return list instanceof Collection<?> items ? items.isEmpty() : Array.getLength(list) == 0;
    }
}
