package io.reactiveaws.codegen;

import io.reactiveaws.codegen.Call.Index;
import io.reactiveaws.codegen.Call.Segment;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Finds what a model names among the SDK's classes. A name that isn't there is a {@link ModelException}. */
final class SdkTypes {

    private final Class<?> client;

    SdkTypes(Line clientName) {
        try {
            this.client = Class.forName(clientName.text());
        } catch (ClassNotFoundException e) {
            throw clientName.wrong("the class path has no class " + clientName
                    + "; a client is such as software.amazon.awssdk.services.sqs.SqsAsyncClient, and the generator"
                    + " depends on its module");
        }
        if (!SdkClient.class.isAssignableFrom(client) || operations().findAny().isEmpty()) {
            throw clientName.wrong(clientName
                    + " is no async client of the SDK; a client is such as"
                    + " software.amazon.awssdk.services.sqs.SqsAsyncClient");
        }
    }

    /**
     * An operation of the client.
     *
     * @param name the operation's name, such as {@code SendMessage}
     * @param method the client's method
     * @param request the request's class
     * @param response the response's class
     */
    record Operation(String name, String method, Class<?> request, Class<?> response) {

        Class<?> builder() {
            return Arrays.stream(request.getDeclaredClasses())
                    .filter(nested -> nested.getSimpleName().equals("Builder"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    Class<?> client() {
        return client;
    }

    /** The operation of a name. */
    Operation operation(Line line, String name) {
        List<Operation> all = operations().toList();
        return all.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ModelException.unknown(
                        line,
                        client.getSimpleName() + " has no operation",
                        name,
                        all.stream().map(Operation::name).toList()));
    }

    private Stream<Operation> operations() {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                        && method.getReturnType() == CompletableFuture.class)
                .map(method -> new Operation(
                        Names.capitalized(method.getName()),
                        method.getName(),
                        method.getParameterTypes()[0],
                        elementType(method.getGenericReturnType())));
    }

    /** A class beside the client's requests and responses. */
    Class<?> shape(Line line) {
        String name = client.getPackageName() + ".model." + line.text();
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw line.wrong("the SDK has no class " + name
                    + "; a shape is the name of a class beside the client's requests, such as Instance in"
                    + " DescribeInstances");
        }
    }

    /** The method that reads a member of a request, a response or a shape. */
    Method getter(Line line, Class<?> owner, String member) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getName().equalsIgnoreCase(member))
                .findFirst()
                .filter(method -> memberNames(owner).stream().anyMatch(member::equalsIgnoreCase))
                .orElseThrow(() -> ModelException.unknown(
                        line, owner.getSimpleName() + " has no member", member, memberNames(owner)));
    }

    /**
     * One step of a path.
     *
     * @param getter the method that reads the member
     * @param list whether it has many values
     * @param type the type of its values
     */
    record Step(String getter, boolean list, Class<?> type) {}

    /** Follows one step of a path. */
    Step step(Line line, Class<?> owner, Segment segment) {
        Method getter = getter(line, owner, segment.member());
        boolean list = isList(getter);
        if (list != (segment.index() != Index.NONE)) {
            throw line.wrong("%s.%s is %s; write %2$s%s"
                    .formatted(
                            owner.getSimpleName(),
                            segment.member(),
                            list ? "a list" : "no list",
                            list ? "[] or " + segment.member() + "[0]" : ""));
        }
        return new Step(
                getter.getName(), list, list ? elementType(getter.getGenericReturnType()) : getter.getReturnType());
    }

    static boolean isList(Method getter) {
        return Collection.class.isAssignableFrom(getter.getReturnType());
    }

    /** The methods that read all members of a shape, in the order of the service's model. */
    List<Method> getters(Line line, Class<?> shape) {
        List<Method> getters = new ArrayList<>();
        for (String member : memberNames(shape)) {
            getters.add(getter(line, shape, member));
        }
        return getters;
    }

    /** The methods of a builder that set a member, by the type that they take. */
    List<Method> setters(Line line, Operation operation, String member) {
        getter(line, operation.request(), member);
        return Arrays.stream(operation.builder().getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(member) && method.getParameterCount() == 1)
                .toList();
    }

    /** The type that a plain setter takes; for lists, a collection. */
    Type argumentType(Line line, Operation operation, String member) {
        Type read = getter(line, operation.request(), member).getGenericReturnType();
        return setters(line, operation, member).stream()
                .map(method -> method.getGenericParameterTypes()[0])
                .filter(type -> type.equals(read)
                        || (type instanceof ParameterizedType generic && generic.getRawType() == Collection.class))
                .findFirst()
                .orElse(read);
    }

    /** The type of a list's elements, a future's answer. */
    static Class<?> elementType(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return rawClass(arguments[arguments.length - 1]);
    }

    static Class<?> rawClass(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    static boolean isCollection(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    /** The names of a class's members as the service writes them; none if it is no model class of the SDK. */
    static List<String> memberNames(Class<?> owner) {
        if (!SdkPojo.class.isAssignableFrom(owner)) {
            return List.of();
        }
        try {
            SdkPojo empty = (SdkPojo) owner.getMethod("builder").invoke(null);
            return empty.sdkFields().stream().map(SdkField::memberName).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner + " is no model class of the SDK", e);
        }
    }
}
