package io.reactiveaws.core.observation;

/** The names and keys of tasks. */
final class ResourceTaskConvention extends NamedObservationConvention<ResourceTaskContext> {

    ResourceTaskConvention() {
        super(ResourceObservationDocumentation.TASK_NAME, ResourceTaskContext.class);
    }
}
