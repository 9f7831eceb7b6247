package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.Arguments;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * Writes the SDK's tags, such as {@code vpc.createTags(Tags.of("Name", "web"))} or, to tag what is being created,
 * {@code request.tagSpecifications(Tags.specification(ResourceType.VPC, Tags.of("Name", "web")))}. Nothing here calls
 * EC2.
 */
public final class Tags {

    private Tags() {}

    /**
     * Writes one tag.
     *
     * @param key the key
     * @param value the value; may be empty
     * @return a list of the one tag
     * @throws IllegalArgumentException if the key is null or blank, or the value null
     */
    public static List<Tag> of(String key, String value) {
        return List.of(tag(key, value));
    }

    /**
     * Writes a tag for each entry.
     *
     * @param tags the values by key
     * @return the tags in the order of the map
     * @throws IllegalArgumentException if the map or a value is null, or a key null or blank
     */
    public static List<Tag> of(Map<String, String> tags) {
        return Arguments.notNull("tags", tags).entrySet().stream()
                .map(entry -> tag(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Says in a request that creates something which tags it gets.
     *
     * @param type what is created
     * @param tags its tags
     * @return the specification
     * @throws IllegalArgumentException if the type or the tags are null
     */
    public static TagSpecification specification(ResourceType type, List<Tag> tags) {
        return TagSpecification.builder()
                .resourceType(Arguments.notNull("type", type))
                .tags(Arguments.notNull("tags", tags))
                .build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder()
                .key(Arguments.notBlank("key", key))
                .value(Arguments.notNull("value of the tag " + key, value))
                .build();
    }
}
