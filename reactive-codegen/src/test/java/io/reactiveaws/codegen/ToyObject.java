package io.reactiveaws.codegen;

import io.reactiveaws.core.ResourceCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An object of a class that exists only while the tests run; its members are called by name. */
record ToyObject(Object object) {

    Object call(String name, Object... arguments) {
        try {
            return method(name, arguments).invoke(object, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    ToyObject get(String name, Object... arguments) {
        return new ToyObject(call(name, arguments));
    }

    Mono<?> mono(String name, Object... arguments) {
        return (Mono<?>) call(name, arguments);
    }

    /** The texts of what a flux emits. */
    List<String> texts(String name, Object... arguments) {
        return Flux.from((org.reactivestreams.Publisher<?>) call(name, arguments))
                .map(String::valueOf)
                .collectList()
                .block();
    }

    ResourceCollection<?, ?> collection(String name) {
        return (ResourceCollection<?, ?>) call(name);
    }

    private Method method(String name, Object... arguments) {
        return Arrays.stream(object.getClass().getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == arguments.length
                        && accepts(method.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError(object.getClass() + " has no " + name));
    }

    private static boolean accepts(Class<?>[] types, Object... arguments) {
        for (int i = 0; i < types.length; i++) {
            boolean primitive = types[i].isPrimitive();
            if (!primitive && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
