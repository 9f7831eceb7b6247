package io.reactiveaws.sqs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * What a queue keeps: it hides what it hands out, gives no message of a group while another one of it is in flight, and
 * knows what became of each.
 */
final class VirtualQueue {

    private static final class Item {

        final String body;
        final @Nullable String group;
        long visibleAt;
        int receives;

        Item(String body, @Nullable String group) {
            this.body = body;
            this.group = group;
        }

        String handle() {
            return body + "#" + receives;
        }
    }

    private final LongSupplier clock;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<String> deleted = new ArrayList<>();
    private int handedOut;
    private int mostInFlight;
    private int lateAnswers;

    /**
     * Makes an empty queue.
     *
     * @param clock milliseconds
     */
    VirtualQueue(LongSupplier clock) {
        this.clock = clock;
    }

    /** Adds a message, which its body names. */
    void add(String body, @Nullable String group) {
        items.put(body, new Item(body, group));
    }

    List<Message> receive(int most, int visibility) {
        long now = clock.getAsLong();
        Set<String> blocked = new HashSet<>();
        items.values().stream()
                .filter(item -> item.group != null && item.visibleAt > now)
                .forEach(item -> blocked.add(item.group));
        List<Message> given = new ArrayList<>();
        for (Item item : items.values()) {
            if (given.size() == most) {
                break;
            }
            if (item.visibleAt <= now && !blocked.contains(item.group)) {
                item.visibleAt = now + visibility * 1_000L;
                item.receives++;
                given.add(message(item));
            }
        }
        handedOut += given.size();
        mostInFlight = Math.max(mostInFlight, inFlight());
        return given;
    }

    private static Message message(Item item) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("ApproximateReceiveCount", String.valueOf(item.receives));
        if (item.group != null) {
            attributes.put("MessageGroupId", item.group);
        }
        return Message.builder()
                .messageId(item.body)
                .body(item.body)
                .receiptHandle(item.handle())
                .attributesWithStrings(attributes)
                .build();
    }

    /** The message that a handle may still answer; null, and counted, if somebody else may have it. */
    private @Nullable Item held(String handle) {
        Item item = items.get(handle.substring(0, handle.lastIndexOf('#')));
        if (item == null || !item.handle().equals(handle) || item.visibleAt <= clock.getAsLong()) {
            lateAnswers++;
            return null;
        }
        return item;
    }

    /** Deletes a message, and says whether its handle was good for that. */
    boolean delete(String handle) {
        Item item = held(handle);
        if (item == null) {
            return false;
        }
        items.remove(item.body);
        deleted.add(item.body);
        return true;
    }

    /** Hides a message from now on, and says whether its handle was good for that. */
    boolean hide(String handle, int seconds) {
        Item item = held(handle);
        if (item == null) {
            return false;
        }
        item.visibleAt = clock.getAsLong() + seconds * 1_000L;
        return true;
    }

    /** The bodies of what was deleted, in that order. */
    List<String> deleted() {
        return deleted;
    }

    /** How many messages are hidden. */
    int inFlight() {
        long now = clock.getAsLong();
        return (int)
                items.values().stream().filter(item -> item.visibleAt > now).count();
    }

    /** How many messages can be received. */
    int visible() {
        return items.size() - inFlight();
    }

    /** How many messages were given in all, each as often as it was. */
    int handedOut() {
        return handedOut;
    }

    /** How many messages were in flight at most. */
    int mostInFlight() {
        return mostInFlight;
    }

    /** How many entries answered a message that was not, or no longer, its receiver's. */
    int lateAnswers() {
        return lateAnswers;
    }
}
