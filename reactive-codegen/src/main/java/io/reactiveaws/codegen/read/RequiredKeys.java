package io.reactiveaws.codegen.read;

import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.read.RawResource.RawWaiter;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that a file has what no model goes without; what it lacks has no line, so the nearest one is named. */
final class RequiredKeys {

    private RequiredKeys() {}

    static void check(String file, RawService model) {
        Line top = first(file, model.service(), model.name(), model.packageName(), model.client());
        require(top, model.service(), "service: such as Sqs");
        require(top, model.name(), "name: such as sqs");
        require(top, model.packageName(), "package: such as io.reactiveaws.sqs");
        require(top, model.client(), "client: such as software.amazon.awssdk.services.sqs.SqsAsyncClient");
        require(top, model.resources().isEmpty() ? null : model, "resources: and one resource at least");
        model.resources().forEach((name, resource) -> {
            require(top, resource, name + ": {} below resources:, or what it has");
            resource.waiters().forEach((state, waiter) -> check(top, name + "." + state, waiter));
        });
    }

    private static void check(Line top, String where, @Nullable RawWaiter waiter) {
        if (waiter == null) {
            throw top.wrong("add poll:, delay:, attempts: and accept: of the waiter " + where);
        }
        Line place = first(top.file(), waiter.poll(), waiter.delay(), waiter.attempts());
        require(place, waiter.poll(), "poll: of the waiter " + where);
        require(place, waiter.delay(), "delay: of the waiter " + where);
        require(place, waiter.attempts(), "attempts: of the waiter " + where);
        require(place, waiter.accept().isEmpty() ? null : waiter, "accept: of the waiter " + where);
    }

    private static void require(Line place, @Nullable Object value, String key) {
        if (value == null || (value instanceof Line line && line.text().isEmpty())) {
            throw place.wrong("add " + key);
        }
    }

    private static Line first(String file, @Nullable Line... lines) {
        return Stream.of(lines).filter(Objects::nonNull).findFirst().orElse(new Line(file, 1, ""));
    }
}
