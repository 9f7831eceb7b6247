package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.Names;
import io.reactiveaws.codegen.model.ResourceModel;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;

/** Finds what a model names among the SDK's classes. A name that isn't there is a {@link ModelException}. */
public final class SdkTypes {

    private final Class<?> client;
    private final Map<String, Operation> operations;

    /**
     * Finds a client.
     *
     * @param clientName the line that names it
     * @throws ModelException if there is no such client
     */
    public SdkTypes(Line clientName) {
        this.client = find(clientName);
        this.operations = Arrays.stream(client.getMethods())
                .filter(SdkTypes::isOperation)
                .map(SdkTypes::operation)
                .collect(Collectors.toMap(Operation::name, operation -> operation, (one, other) -> one));
        if (!SdkClient.class.isAssignableFrom(client) || operations.isEmpty()) {
            throw clientName.wrong(clientName
                    + " is no async client of the SDK; a client is such as"
                    + " software.amazon.awssdk.services.sqs.SqsAsyncClient");
        }
    }

    private static Class<?> find(Line clientName) {
        try {
            return Class.forName(clientName.text());
        } catch (ClassNotFoundException e) {
            throw clientName.wrong("the class path has no class " + clientName
                    + "; a client is such as software.amazon.awssdk.services.sqs.SqsAsyncClient, and the generator"
                    + " depends on its module");
        }
    }

    /**
     * Returns the client.
     *
     * @return its interface
     */
    public Class<?> client() {
        return client;
    }

    /**
     * Returns the operation of a call.
     *
     * @param call the call
     * @return the operation
     * @throws ModelException if the client has no such operation
     */
    public Operation operation(Call call) {
        return operation(call.line(), call.operation());
    }

    /**
     * Returns the operation of a name.
     *
     * @param line the line that names it
     * @param name the name
     * @return the operation
     * @throws ModelException if the client has no such operation
     */
    public Operation operation(Line line, String name) {
        return Optional.ofNullable(operations.get(name))
                .orElseThrow(() -> ModelException.unknown(
                        line, client.getSimpleName() + " has no operation", name, operations.keySet()));
    }

    private static boolean isOperation(Method method) {
        return method.getParameterCount() == 1
                && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                && method.getReturnType() == CompletableFuture.class;
    }

    private static Operation operation(Method method) {
        return new Operation(
                Names.capitalized(method.getName()),
                method.getName(),
                method.getParameterTypes()[0],
                SdkGetters.lastArgument(method.getGenericReturnType()));
    }

    /**
     * Returns the class of a resource's data.
     *
     * @param resource the resource
     * @return the class; null if it has none
     * @throws ModelException if the SDK has no such class
     */
    public @Nullable Class<?> shape(ResourceModel resource) {
        return resource.shape() == null ? null : shape(resource.shape());
    }

    private Class<?> shape(Line line) {
        String name = client.getPackageName() + ".model." + line.text();
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw line.wrong("the SDK has no class " + name
                    + "; a shape is the name of a class beside the client's requests, such as Instance in"
                    + " DescribeInstances");
        }
    }

    /**
     * Tells whether an identifier is a number in the data.
     *
     * @param resource the resource
     * @param identifier the identifier
     * @return whether; a text if the data does not have it
     */
    public boolean isNumber(ResourceModel resource, IdentifierModel identifier) {
        return type(resource, identifier) == Integer.class;
    }

    /** The type of an identifier: that of its member of the data, or a text if the data does not have it. */
    Class<?> type(ResourceModel resource, IdentifierModel identifier) {
        Class<?> shape = shape(resource);
        Line member = identifier.member();
        return shape == null || !identifier.isMember()
                ? String.class
                : SdkGetters.getter(member, shape, member.text()).getReturnType();
    }
}
