package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import io.reactiveaws.codegen.model.Source;
import io.reactiveaws.codegen.model.Source.Identifier;
import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The resources that the model wants to be made of an answer or of data. */
final class Results {

    private final ResourceUnderTest owner;
    private final MadeResource made;

    Results(ResourceUnderTest owner, MadeResource made) {
        this.owner = owner;
        this.made = made;
    }

    ResourceUnderTest made() {
        return owner.other(made.resource());
    }

    /** Whether it makes many of one answer. */
    boolean isList() {
        return made.isList();
    }

    /** A resource as it should be. */
    private record Wanted(
            Class<?> type,
            List<String> identifiers,
            @Nullable Object data) {

        Wanted(Object resource) {
            this(
                    resource.getClass(),
                    List.copyOf(((Resource<?>) resource).identifiers().values()),
                    resource instanceof ModelResource<?, ?> model
                            ? model.snapshot().map(Object.class::cast).orElse(null)
                            : null);
        }

        Wanted withoutData() {
            return new Wanted(type, identifiers, null);
        }
    }

    /** Checks that the resources are those of an answer, in its order. */
    void check(List<?> resources, SdkPojo answer) {
        assertThat(resources.stream().map(Wanted::new).toList())
                .as("the resources of the answer, with their identifiers and data")
                .isEqualTo(wanted(answer));
    }

    /** Checks that the resources are those of some answers. */
    void check(List<?> resources, List<? extends SdkPojo> answers) {
        check(resources, answers.stream().flatMap(answer -> wanted(answer).stream()));
    }

    /** Checks that the resources are those of some answers, and that what can be loaded again is forgotten. */
    void checkAfterChange(List<?> resources, List<? extends SdkPojo> answers) {
        boolean loadable = made().model().load() != null;
        check(
                resources,
                answers.stream()
                        .flatMap(answer -> wanted(answer).stream())
                        .map(wanted -> loadable ? wanted.withoutData() : wanted));
    }

    private static void check(List<?> resources, Stream<Wanted> wanted) {
        assertThat(resources.stream().map(Wanted::new).toList())
                .as("the resources of all answers, with their identifiers and data")
                .isEqualTo(wanted.toList());
    }

    int count(SdkPojo answer) {
        return wanted(answer).size();
    }

    private List<Wanted> wanted(SdkPojo answer) {
        List<Segment> toItems = made.paths().stream()
                .filter(Path::isList)
                .findFirst()
                .map(path -> path.listPart().segments())
                .orElse(List.of());
        List<Wanted> wanted = new ArrayList<>();
        for (Object item : Paths.values(answer, toItems)) {
            wanted.add(wanted(item, toItems.size()));
        }
        return wanted;
    }

    private Wanted wanted(Object item, int taken) {
        List<String> identifiers = made.identifiers().stream()
                .map(source -> identifier(source, item, taken))
                .toList();
        Path data = made.data();
        return new Wanted(
                made().type(),
                identifiers,
                data == null
                        ? null
                        : Shapes.as(made().shape(), behind(item, data, taken).orElse(null)));
    }

    private String identifier(Source source, Object item, int taken) {
        if (source instanceof Identifier own) {
            return owner.identifier(own.name());
        }
        return String.valueOf(behind(item, (Path) source, taken).orElseThrow());
    }

    private static Optional<Object> behind(Object item, Path path, int taken) {
        List<Segment> rest = path.segments().subList(taken, path.segments().size());
        return Paths.values(item, rest).stream().findFirst();
    }
}
