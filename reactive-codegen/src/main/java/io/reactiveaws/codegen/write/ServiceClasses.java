package io.reactiveaws.codegen.write;

import com.palantir.javapoet.TypeSpec;
import io.reactiveaws.codegen.check.SdkTypes;
import io.reactiveaws.codegen.model.Listing;
import io.reactiveaws.codegen.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;

/** Makes the classes of a service from its checked model. */
public final class ServiceClasses {

    private final ServiceModel service;
    private final SdkTypes sdk;

    /**
     * Makes a writer.
     *
     * @param service the model, which has been checked
     * @param sdk where its names are found
     */
    public ServiceClasses(ServiceModel service, SdkTypes sdk) {
        this.service = service;
        this.sdk = sdk;
    }

    /**
     * Writes the classes.
     *
     * @return the classes of all resources, of the collections that have batch actions, and of the operations that list
     */
    public List<TypeSpec> write() {
        List<TypeSpec> types = new ArrayList<>();
        service.resources().values().forEach(model -> add(types, new ResourceSpec(service, sdk, model)));
        new OperationsWriter(service, sdk).write().ifPresent(types::add);
        return types;
    }

    private void add(List<TypeSpec> types, ResourceSpec resource) {
        types.add(new ResourceWriter(resource).write());
        if (!resource.model().batch().isEmpty()) {
            Listing listing = service.listings(resource.name()).findFirst().orElseThrow();
            types.add(new BatchCollectionWriter(resource, Types.builder(sdk.operation(listing.call()))).write());
        }
    }
}
