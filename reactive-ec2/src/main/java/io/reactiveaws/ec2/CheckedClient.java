package io.reactiveaws.ec2;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/**
 * What stands before each client, a session's or a caller's: it checks the requests of all resources. The SDK has a class to
 * extend for this in S3 and none in EC2, whose client has some 700 operations.
 */
final class CheckedClient implements InvocationHandler {

    private final Ec2AsyncClient client;

    private CheckedClient(Ec2AsyncClient client) {
        this.client = client;
    }

    static Ec2AsyncClient before(Ec2AsyncClient client) {
        return (Ec2AsyncClient) Proxy.newProxyInstance(
                Ec2AsyncClient.class.getClassLoader(),
                new Class<?>[] {Ec2AsyncClient.class},
                new CheckedClient(client));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && arguments.length == 1 && arguments[0] instanceof RunInstancesRequest request) {
            UserData.check(request);
        }
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
