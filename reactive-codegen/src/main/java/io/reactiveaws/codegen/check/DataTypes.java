package io.reactiveaws.codegen.check;

import io.reactiveaws.codegen.model.Action;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Listing;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** Finds the classes of the SDK that a model makes one kind of resource of. */
final class DataTypes {

    private final ServiceModel service;
    private final SdkTypes sdk;
    private final String made;
    private final Map<Class<?>, Line> types = new TreeMap<>(Comparator.comparing(Class::getName));

    DataTypes(ServiceModel service, SdkTypes sdk, String made) {
        this.service = service;
        this.sdk = sdk;
        this.made = made;
    }

    /** The classes, each with the first line that makes the resource of it. */
    Map<Class<?>, Line> find() {
        service.resources().values().forEach(this::owner);
        return types;
    }

    private void owner(ResourceModel owner) {
        owner.actions().forEach(this::action);
        owner.collections().forEach(this::collection);
        Class<?> shape = sdk.shape(owner);
        if (shape != null) {
            owner.references().forEach(reference -> add(reference.line(), reference.made(), shape));
        }
    }

    private void action(Action action) {
        add(action.line(), action.made(), sdk.operation(action.call()).response());
    }

    private void collection(Listing listing) {
        add(listing.line(), listing.made(), sdk.operation(listing.call()).response());
    }

    private void add(Line line, @Nullable MadeResource result, Class<?> from) {
        if (result == null || !result.resource().equals(made) || result.data() == null) {
            return;
        }
        Class<?> type = SdkGetters.follow(line, from, result.data());
        if (SdkPojo.class.isAssignableFrom(type)) {
            types.putIfAbsent(type, line);
        }
    }
}
