package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Action;
import io.reactiveaws.codegen.model.CoalescedLoad;
import io.reactiveaws.codegen.model.Effect;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.Load;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.TextRule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one resource. */
final class ResourceReader {

    private final String name;
    private final RawResource raw;

    ResourceReader(String name, RawResource raw) {
        this.name = name;
        this.raw = raw;
    }

    ResourceModel read() {
        return new ResourceModel(
                name,
                raw.named(),
                raw.base(),
                raw.contract(),
                raw.collection(),
                List.copyOf(raw.written()),
                identifiers(),
                raw.shape(),
                load(raw.load()),
                coalesced(raw.coalesced()),
                List.copyOf(raw.notFound()),
                actions(),
                uncut(),
                read(raw.batch(), MemberReader::batch),
                read(raw.references(), MemberReader::reference),
                read(raw.subresources(), MemberReader::subresource),
                read(raw.collections(), MemberReader::collection),
                read(raw.waiters(), MemberReader::waiter));
    }

    private static <R, M> List<M> read(Map<String, R> raw, BiFunction<String, R, M> reader) {
        return raw.entrySet().stream()
                .map(member -> reader.apply(member.getKey(), member.getValue()))
                .toList();
    }

    private static @Nullable Load load(@Nullable Line line) {
        return line == null ? null : MemberReader.load(line);
    }

    private static @Nullable CoalescedLoad coalesced(@Nullable Line line) {
        return line == null ? null : MemberReader.coalesced(line);
    }

    private List<IdentifierModel> identifiers() {
        requireKnown(raw.mayBeBlank(), "identifier", raw.identifiers().keySet());
        requireKnown(raw.mayBeEmpty(), "identifier", raw.identifiers().keySet());
        return read(raw.identifiers(), (id, member) -> new IdentifierModel(id, member, rule(id)));
    }

    private TextRule rule(String identifier) {
        if (names(raw.mayBeEmpty(), identifier)) {
            return TextRule.NOT_NULL;
        }
        return names(raw.mayBeBlank(), identifier) ? TextRule.NOT_EMPTY : TextRule.NOT_BLANK;
    }

    private List<Action> actions() {
        requireKnown(raw.changing(), "member under creates:", raw.creates().keySet());
        requireCoalescedAreKnown();
        List<Action> changing = read(raw.actions(), (id, line) -> action(id, Effect.CHANGES, line));
        List<Action> creating = read(raw.creates(), (id, line) -> action(id, creation(id), line));
        List<Action> reading = read(raw.reads(), (id, line) -> action(id, Effect.READS, line));
        return Stream.of(changing, creating, reading).flatMap(List::stream).toList();
    }

    private List<Action> uncut() {
        List<String> written = raw.written().stream().map(Line::text).toList();
        raw.uncut().forEach((member, line) -> {
            if (!written.contains(member)) {
                throw ModelException.unknown(line, name + " has no member under written:", member, written);
            }
        });
        return read(raw.uncut(), (member, line) -> action(member, Effect.READS, line));
    }

    private Action action(String action, Effect effect, Line line) {
        return MemberReader.action(action, effect, line, raw.coalescedActions().get(action));
    }

    private void requireCoalescedAreKnown() {
        Set<String> known = new LinkedHashSet<>(raw.actions().keySet());
        known.addAll(raw.creates().keySet());
        known.addAll(raw.reads().keySet());
        raw.coalescedActions().forEach((action, line) -> {
            if (!known.contains(action)) {
                throw ModelException.unknown(line, name + " has no action", action, known);
            }
        });
    }

    private Effect creation(String action) {
        return names(raw.changing(), action) ? Effect.CREATES_AND_CHANGES : Effect.CREATES;
    }

    private void requireKnown(List<Line> lines, String what, Collection<String> known) {
        for (Line line : lines) {
            if (!known.contains(line.text())) {
                throw ModelException.unknown(line, name + " has no " + what, line.text(), known);
            }
        }
    }

    private static boolean names(List<Line> lines, String member) {
        return lines.stream().anyMatch(line -> line.text().equals(member));
    }
}
