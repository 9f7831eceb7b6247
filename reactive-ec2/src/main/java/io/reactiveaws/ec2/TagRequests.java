package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.ResourceContext;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;

/** What {@code CreateTags} makes: its answer says nothing, so it is read from its request. */
final class TagRequests {

    private TagRequests() {}

    /** A tag for each of the request's tags on each of its resources; EC2 may not know it for a moment. */
    static List<Tag> created(ResourceContext<Ec2AsyncClient> context, CreateTagsRequest request) {
        List<Tag> created = new ArrayList<>();
        for (String resource : request.resources()) {
            for (software.amazon.awssdk.services.ec2.model.Tag tag : request.tags()) {
                created.add(new Tag(
                        context.retryingNotFound(), resource, tag.key(), tag.value() == null ? "" : tag.value()));
            }
        }
        return created;
    }
}
