package io.reactiveaws.codegen.write;

import com.palantir.javapoet.TypeSpec;
import io.reactiveaws.codegen.model.CoalescedLoad;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Load;
import io.reactiveaws.codegen.model.ResourceModel;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes a resource's class: what it is, and then one kind of member after the other. */
final class ResourceWriter {

    private final ResourceSpec resource;
    private final ResourceModel model;
    private final TypeSpec.Builder type;
    private final WatchedPaths watched = new WatchedPaths();

    ResourceWriter(ResourceSpec resource) {
        this.resource = resource;
        this.model = resource.model();
        this.type = TypeSpec.classBuilder(resource.className()).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    }

    TypeSpec write() {
        addHead();
        addConstants();
        addIdentity();
        addData();
        addMembers();
        return type.build();
    }

    private void addHead() {
        HeadWriter head = new HeadWriter(resource);
        type.superclass(head.superclass()).addJavadoc(head.javadoc());
        Line contract = model.contract();
        if (contract != null) {
            type.addSuperinterface(resource.otherClass(contract));
        }
    }

    private void addConstants() {
        IdentityWriter identity = new IdentityWriter(resource);
        type.addField(identity.typeConstant()).addFields(identity.fields());
        type.addFields(new ConstructorWriter(resource).constants());
        coalesced().map(CoalescedLoadWriter::constant).forEach(type::addField);
        model.waiters().stream()
                .map(waiter -> new WaiterWriter(resource, waiter, watched).constant())
                .forEach(type::addField);
    }

    private Stream<CoalescedLoadWriter> coalesced() {
        CoalescedLoad coalesced = model.coalesced();
        return Stream.ofNullable(coalesced).map(load -> new CoalescedLoadWriter(resource, load));
    }

    private void addIdentity() {
        type.addMethods(new ConstructorWriter(resource).constructors());
        if (resource.isService()) {
            new ServiceWriter(resource).addTo(type);
        }
        type.addMethods(new IdentityWriter(resource).methods());
    }

    private void addData() {
        type.addMethods(new AttributeWriter(resource).methods());
        Load load = model.load();
        if (load != null) {
            type.addMethods(new LoadWriter(resource, load).methods());
        }
        coalesced().map(CoalescedLoadWriter::method).forEach(type::addMethod);
    }

    private void addMembers() {
        model.actions().forEach(action -> type.addMethods(new ActionWriter(resource, action).methods()));
        model.batch().forEach(action -> type.addMethod(new BatchWriter(resource, action).method()));
        model.references().forEach(reference -> type.addMethod(new ReferenceWriter(resource, reference).method()));
        model.subresources().forEach(below -> type.addMethod(new SubresourceWriter(resource, below).method()));
        model.collections().forEach(listing -> type.addMethod(new CollectionWriter(resource, listing).method()));
        model.waiters().forEach(waiter -> type.addMethods(new WaiterFormWriter(resource, waiter).methods()));
        type.addMethods(watched.methods());
    }
}
