package io.reactiveaws.testkit;

import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.codegen.read.ModelReader;
import io.reactiveaws.core.ServiceResource;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.awssdk.core.SdkClient;

/**
 * Tests of all members that a service's model names: what each sends, when, and what it makes of the answer.
 *
 * <p>The expected requests and results come from the model and the SDK's field descriptions; nothing of the generator's
 * code is asked what it would write.
 */
public final class ContractTest {

    private ContractTest() {}

    /**
     * Makes the tests of a service module; a {@code @TestFactory} returns them.
     *
     * @param model the model file, such as {@code src/main/model/sqs.yaml}
     * @param client the interface of the SDK's client
     * @param over makes the service resource over a client, such as {@code Sqs::over}
     * @param <C> the client
     * @return a container for each resource, with tests such as {@code sqs.Queue.purge: ...}
     */
    public static <C extends SdkClient> Stream<DynamicNode> of(
            Path model, Class<C> client, Function<? super C, ? extends ServiceResource<C>> over) {
        return of(ModelReader.read(model), client, over);
    }

    /**
     * Makes the tests of a service module from a model that was read before.
     *
     * @param model the model
     * @param client the interface of the SDK's client
     * @param over makes the service resource over a client
     * @param <C> the client
     * @return a container for each resource
     */
    public static <C extends SdkClient> Stream<DynamicNode> of(
            ServiceModel model, Class<C> client, Function<? super C, ? extends ServiceResource<C>> over) {
        Service<C> service = new Service<>(model, client, over);
        return model.resources().keySet().stream()
                .map(name -> DynamicContainer.dynamicContainer(
                        model.name() + "." + name, tests(new ResourceUnderTest(service, name))));
    }

    private static Stream<DynamicTest> tests(ResourceUnderTest tested) {
        return Stream.of(
                        new SurfaceContract(tested),
                        new IdentifierContract(tested),
                        new AttributeContract(tested),
                        new LoadContract(tested),
                        new CoalescedLoadContract(tested),
                        new ActionContract(tested),
                        new BatchContract(tested),
                        new ReferenceContract(tested),
                        new SubresourceContract(tested),
                        new CollectionContract(tested),
                        new SaidListContract(tested),
                        new WaiterContract(tested))
                .flatMap(Contract::tests);
    }
}
