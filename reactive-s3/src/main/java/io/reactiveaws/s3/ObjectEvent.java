package io.reactiveaws.s3;

import java.util.Optional;
import software.amazon.awssdk.eventnotifications.s3.model.S3EventNotificationRecord;

/**
 * What S3 tells of an object, as a message of SQS or SNS brings it.
 *
 * @param object the object, by its bucket and its key as it was written; it is another one now, or gone, where more has
 *     happened since
 * @param version the version that the event is about; empty if the bucket has no versions
 * @param event what S3 says, with the event's name, its time, and the object's size, ETag and sequencer
 */
public record ObjectEvent(S3Object object, Optional<ObjectVersion> version, S3EventNotificationRecord event) {

    /**
     * Returns what happened to the object.
     *
     * @return S3's name of it, such as {@code ObjectCreated:Put} or {@code ObjectRemoved:DeleteMarkerCreated}
     */
    public String name() {
        return event.getEventName();
    }
}
