package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.Resource;
import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.testkit.RecordingClient;
import io.reactiveaws.testkit.Samples;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Answers that leave a member out, or leave it empty: no member of a resource fails by a fault of its own code. */
class MissingMembersTest {

    private static final int DEPTH = 3;

    /** Enough for a page and what is done with it; where every page says that another follows, there is no end. */
    private static final int MOST_CALLS = 3;

    /** Faults of code; what is said to users has other types. */
    private static final Set<Class<?>> FAULTS = Set.of(
            NullPointerException.class,
            ClassCastException.class,
            IndexOutOfBoundsException.class,
            ArithmeticException.class);

    static Stream<Method> members() {
        return resources(S3.over(RecordingClient.of(S3AsyncClient.class).client())).stream()
                .flatMap(resource -> Arrays.stream(resource.getClass().getMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(MissingMembersTest::calls)
                .filter(method -> Resource.class.isAssignableFrom(method.getDeclaringClass()))
                .distinct();
    }

    /** The service resource, and what it makes of identifiers alone. */
    private static List<Object> resources(S3 service) {
        List<Object> resources = new ArrayList<>(List.of(service));
        for (Method method : service.getClass().getMethods()) {
            boolean identified = method.getParameterCount() > 0
                    && Arrays.stream(method.getParameterTypes())
                            .allMatch(type -> type == String.class || type == int.class);
            if (identified && Resource.class.isAssignableFrom(method.getReturnType())) {
                resources.add(result(service, method));
            }
        }
        return resources;
    }

    private static boolean calls(Method method) {
        return !method.getName().startsWith("waitUntil")
                && (Publisher.class.isAssignableFrom(method.getReturnType())
                        || ResourceCollection.class.isAssignableFrom(method.getReturnType()))
                && Arrays.stream(method.getParameterTypes())
                        .allMatch(type -> type == String.class || type == Consumer.class || type == byte[].class);
    }

    @ParameterizedTest
    @MethodSource("members")
    void noFaultOfCode(Method member) {
        Set<String> paths = new TreeSet<>();
        faultOf(member, type -> {
            paths.addAll(paths(type));
            return Samples.marked("x").of(type);
        });
        Set<String> faults = new LinkedHashSet<>();
        for (String path : paths) {
            faults.add(faultOf(member, type -> Samples.marked("x").without(path).of(type)));
            faults.add(
                    faultOf(member, type -> Samples.marked("x").with(path, "").of(type)));
        }
        faults.remove("");
        assertThat(faults).isEmpty();
    }

    private static Set<String> paths(Class<?> type) {
        Set<String> paths = new TreeSet<>();
        paths(Samples.marked("x").of(type), "", paths);
        return paths;
    }

    private static void paths(SdkPojo answer, String above, Set<String> paths) {
        for (SdkField<?> field : answer.sdkFields()) {
            String path = above + field.memberName();
            paths.add(path);
            Object value = field.getValueOrDefault(answer);
            Object inside = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
            if (inside instanceof SdkPojo pojo
                    && path.chars().filter(one -> one == '.').count() < DEPTH) {
                paths(pojo, path + ".", paths);
            }
        }
    }

    /** What is wrong; empty if nothing is. */
    private static String faultOf(Method member, Function<Class<?>, SdkPojo> answer) {
        RecordingClient<S3AsyncClient> client = RecordingClient.of(S3AsyncClient.class);
        List<Integer> calls = new ArrayList<>();
        client.answer((operation, request, type) -> {
            calls.add(1);
            return calls.size() > MOST_CALLS
                    ? CompletableFuture.failedFuture(new IllegalStateException("enough"))
                    : CompletableFuture.completedFuture(answer.apply(type));
        });
        try {
            Object resource = resources(S3.over(client.client())).stream()
                    .filter(member.getDeclaringClass()::isInstance)
                    .findFirst()
                    .orElseThrow();
            Flux.from(run(result(resource, member)))
                    .map(String::valueOf)
                    .collectList()
                    .block();
            return "";
        } catch (RuntimeException e) {
            return fault(e);
        }
    }

    private static Publisher<?> run(Object made) {
        if (made instanceof ObjectSummaryCollection objects) {
            return Flux.concat(objects.entries(), objects.delete());
        }
        if (made instanceof ObjectVersionCollection versions) {
            return Flux.concat(versions.all(), versions.delete());
        }
        return made instanceof ResourceCollection<?, ?> collection ? collection.all() : (Publisher<?>) made;
    }

    private static Object result(Object owner, Method member) {
        try {
            return member.invoke(owner, arguments(member));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(member.toString(), e);
        }
    }

    private static String fault(Throwable error) {
        if (error instanceof IllegalArgumentException && !error.getMessage().contains("s3.")) {
            return "says not where: " + error;
        }
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (FAULTS.contains(cause.getClass())) {
                return String.valueOf(cause);
            }
        }
        return "";
    }

    private static Object[] arguments(Method member) {
        return Arrays.stream(member.getParameterTypes())
                .map(MissingMembersTest::argument)
                .toArray();
    }

    private static Object argument(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == int.class) {
            return 1;
        }
        return type == byte[].class ? new byte[1] : (Consumer<Object>) any -> {};
    }
}
