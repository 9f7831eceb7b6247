package io.reactiveaws.testkit;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Names;
import io.reactiveaws.codegen.model.PagingSpec;
import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.core.ServiceResource;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;

/**
 * The service that is tested.
 *
 * @param model its model
 * @param client the interface of its client
 * @param over makes the service resource
 * @param <C> the client
 */
record Service<C extends SdkClient>(
        ServiceModel model, Class<C> client, Function<? super C, ? extends ServiceResource<C>> over) {

    /**
     * An operation of the client.
     *
     * @param method the client's method
     * @param request the class of its request
     * @param response the class of its response
     */
    record Operation(String method, Class<?> request, Class<?> response) {}

    /** A bench for one test, with a service resource. */
    TestBench<C> bench() {
        RecordingClient<C> recording = RecordingClient.of(client);
        return new TestBench<>(recording, over.apply(recording.client()), null);
    }

    /** How the operation of a call pages; null if it does not. */
    @Nullable
    PagingRule paging(Call call) {
        PagingSpec paging = model.paging().get(call.operation());
        return paging == null ? null : new PagingRule(paging);
    }

    Operation operation(String name) {
        Method method = Arrays.stream(client.getMethods())
                .filter(candidate -> Names.capitalized(candidate.getName()).equals(name)
                        && candidate.getParameterCount() > 0
                        && AwsRequest.class.isAssignableFrom(candidate.getParameterTypes()[0]))
                .min(Comparator.comparing(Method::getParameterCount))
                .orElseThrow(() -> new AssertionError(client + " has no operation " + name));
        Class<?> response = SdkFields.rawClass(SdkFields.argument(method.getGenericReturnType(), 0));
        return new Operation(method.getName(), method.getParameterTypes()[0], response);
    }
}
