package io.reactiveaws.s3;

import io.reactiveaws.core.ResourceException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.eventnotifications.s3.model.S3EventNotification;
import software.amazon.awssdk.eventnotifications.s3.model.S3EventNotificationRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the event notifications of S3. */
final class EventNotifications {

    private static final String TEST = "s3:TestEvent";

    private final AbstractS3 s3;
    private final JsonMapper json;

    EventNotifications(AbstractS3 s3, JsonMapper json) {
        this.s3 = s3;
        this.json = json;
    }

    /** The events in the body of a message; none of one that only tests the notification. */
    List<ObjectEvent> read(String body) {
        JsonNode content = tree(body);
        if (content.path("Type").asString("").equals("Notification")) {
            return read(content.path("Message").asString(""));
        }
        if (content.path("Records").isArray()) {
            return events(body);
        }
        if (content.path("Event").asString("").equals(TEST)) {
            return List.of();
        }
        throw refused(
                content.has("detail-type") ? "an event of EventBridge, which has another form" : "something else",
                null);
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw refused("no JSON", e);
        }
    }

    private List<ObjectEvent> events(String body) {
        try {
            return S3EventNotification.fromJson(body).getRecords().stream()
                    .map(this::event)
                    .toList();
        } catch (ResourceException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused("one with a broken record", e);
        }
    }

    private ObjectEvent event(S3EventNotificationRecord event) {
        if (event.getS3() == null || event.getS3().getObject() == null) {
            throw refused("an event of another service: " + event.getEventSource(), null);
        }
        String bucket = event.getS3().getBucket().getName();
        var object = event.getS3().getObject();
        String key = object.getUrlDecodedKey();
        return new ObjectEvent(
                s3.object(bucket, key),
                Optional.ofNullable(object.getVersionId())
                        .filter(id -> !id.isEmpty())
                        .map(id -> s3.objectVersion(bucket, key, id)),
                event);
    }

    private ResourceException refused(String what, @Nullable Throwable cause) {
        return new ResourceException(
                ("%s.events: 'body' is no event notification of S3, but %s; one has 'Records', by itself or in the"
                                + " 'Message' of an SNS notification")
                        .formatted(s3, what),
                cause);
    }
}
