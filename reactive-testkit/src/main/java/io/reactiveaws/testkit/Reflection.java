package io.reactiveaws.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and calls members; what they throw is thrown as it is. */
public final class Reflection {

    private Reflection() {}

    /** The public methods of a class that users see. */
    static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> !method.isBridge() || isOnlyBridge(type, method));
    }

    /** Whether a bridge makes the method of a package-private base class public. */
    private static boolean isOnlyBridge(Class<?> type, Method bridge) {
        return Arrays.stream(type.getMethods())
                .noneMatch(other -> !other.isBridge()
                        && other.getName().equals(bridge.getName())
                        && Arrays.equals(other.getParameterTypes(), bridge.getParameterTypes()));
    }

    /** The method of a name that takes a consumer, and nothing else. */
    static Method withConsumer(Class<?> type, String name) {
        return method(type, name, method -> isConsumerForm(method));
    }

    /** The method of a name that takes a number of arguments, none of them a consumer. */
    static Method plain(Class<?> type, String name, int arguments) {
        return method(type, name, method -> method.getParameterCount() == arguments && !isConsumerForm(method));
    }

    private static boolean isConsumerForm(Method method) {
        return method.getParameterCount() == 1 && method.getParameterTypes()[0] == Consumer.class;
    }

    private static Method method(Class<?> type, String name, Predicate<Method> matches) {
        List<Method> found = methods(type)
                .filter(method -> method.getName().equals(name) && !Modifier.isStatic(method.getModifiers()))
                .filter(matches)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "%s has %d methods %s of the wanted form".formatted(type.getSimpleName(), found.size(), name));
        }
        return found.get(0);
    }

    /**
     * Calls a method.
     *
     * @param method the method, of whatever access
     * @param target the object; null for a static one
     * @param arguments one for each parameter
     * @return what it returns
     */
    public static @Nullable Object invoke(
            Method method, @Nullable Object target, List<? extends @Nullable Object> arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot call " + method, e);
        }
    }

    /** Makes an object by its constructor of as many parameters. */
    static Object make(Class<?> type, List<? extends @Nullable Object> arguments) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> takes(candidate, arguments))
                .min(Comparator.comparing(Executable::toString))
                .orElseThrow(() ->
                        new AssertionError("%s has no constructor of %s".formatted(type.getSimpleName(), arguments)));
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot call " + constructor, e);
        }
    }

    private static boolean takes(Constructor<?> constructor, List<? extends @Nullable Object> arguments) {
        Class<?>[] types = constructor.getParameterTypes();
        return types.length == arguments.size()
                && IntStream.range(0, types.length)
                        .allMatch(i -> arguments.get(i) == null || types[i].isInstance(arguments.get(i)));
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException exception) {
            return exception;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e.getCause());
    }
}
