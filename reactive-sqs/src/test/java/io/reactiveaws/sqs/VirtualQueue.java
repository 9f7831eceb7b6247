package io.reactiveaws.sqs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * What a queue keeps: it hides what it hands out, gives no message of a group while another one of it is in flight, and
 * knows what became of each. A message without a group is one of its own.
 */
final class VirtualQueue {

    /** How many of a group come together. */
    private static final int MOST_OF_A_GROUP = 4;

    private final class Item {

        final int place = places++;
        final String body;
        final @Nullable String groupName;
        final Group group;
        boolean isHidden;
        long visibleAt;
        int receives;

        Item(String body, @Nullable String groupName) {
            this.body = body;
            this.groupName = groupName;
            this.group = groups.computeIfAbsent(groupName == null ? body : groupName, name -> new Group());
        }

        String handle() {
            return body + "#" + receives;
        }
    }

    private static final class Group {

        final TreeMap<Integer, Item> visible = new TreeMap<>();
        int hidden;
    }

    private record Expiry(long time, Item item) {}

    private final LongSupplier clock;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Set<Group> ready = new LinkedHashSet<>();
    private final PriorityQueue<Expiry> expiries = new PriorityQueue<>(Comparator.comparingLong(Expiry::time));
    private final List<String> deleted = new ArrayList<>();
    private int places;
    private int inFlight;
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
        Item item = new Item(body, group);
        items.put(body, item);
        show(item);
    }

    private void show(Item item) {
        item.group.visible.put(item.place, item);
        look(item.group);
    }

    private void look(Group group) {
        if (group.hidden == 0 && !group.visible.isEmpty()) {
            ready.add(group);
        } else {
            ready.remove(group);
        }
    }

    /** What was hidden long enough is visible. */
    private void expire() {
        long now = clock.getAsLong();
        for (Expiry next = expiries.peek(); next != null && next.time() <= now; next = expiries.peek()) {
            expiries.remove();
            Item item = next.item();
            if (item.isHidden && item.visibleAt <= now) {
                showAgain(item);
            }
        }
    }

    private void showAgain(Item item) {
        leaveFlight(item);
        show(item);
    }

    private void leaveFlight(Item item) {
        item.isHidden = false;
        item.group.hidden--;
        inFlight--;
    }

    private void hideUntil(Item item, long time) {
        item.visibleAt = time;
        expiries.add(new Expiry(time, item));
    }

    List<Message> receive(int most, int visibility) {
        expire();
        List<Message> given = new ArrayList<>();
        while (given.size() < most && !ready.isEmpty()) {
            Group group = ready.iterator().next();
            for (int i = 0; i < MOST_OF_A_GROUP && given.size() < most && !group.visible.isEmpty(); i++) {
                given.add(given(group.visible.pollFirstEntry().getValue(), visibility));
            }
            look(group);
        }
        handedOut += given.size();
        mostInFlight = Math.max(mostInFlight, inFlight);
        return given;
    }

    private Message given(Item item, int visibility) {
        item.isHidden = true;
        item.group.hidden++;
        inFlight++;
        item.receives++;
        hideUntil(item, clock.getAsLong() + visibility * 1_000L);
        Map<String, String> attributes = new HashMap<>();
        attributes.put("ApproximateReceiveCount", String.valueOf(item.receives));
        if (item.groupName != null) {
            attributes.put("MessageGroupId", item.groupName);
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
        expire();
        Item item = items.get(body(handle));
        if (item == null || !item.isHidden || !item.handle().equals(handle)) {
            lateAnswers++;
            return null;
        }
        return item;
    }

    private static String body(String handle) {
        return handle.substring(0, handle.lastIndexOf('#'));
    }

    /** Deletes a message, and says whether its handle was good for that. */
    boolean delete(String handle) {
        Item item = held(handle);
        if (item == null) {
            return false;
        }
        items.remove(item.body);
        leaveFlight(item);
        look(item.group);
        deleted.add(item.body);
        return true;
    }

    /** Hides a message from now on, and says whether its handle was good for that. */
    boolean hide(String handle, int seconds) {
        if (!items.containsKey(body(handle))) {
            return false; // its delete has overtaken it, and nobody has the message
        }
        Item item = held(handle);
        if (item == null) {
            return false;
        }
        hideUntil(item, clock.getAsLong() + seconds * 1_000L);
        expire();
        return true;
    }

    /** The bodies of what was deleted, in that order. */
    List<String> deleted() {
        return deleted;
    }

    /** How many messages are hidden. */
    int inFlight() {
        expire();
        return inFlight;
    }

    /** How many messages are not. */
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
