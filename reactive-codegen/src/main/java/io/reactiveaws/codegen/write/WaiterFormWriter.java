package io.reactiveaws.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.codegen.model.Waiter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the two forms of a waiter: as the service proposes it, and as the caller configures it. */
final class WaiterFormWriter {

    private static final Pattern STATE_OF_A_PART = Pattern.compile("(.+) (ok|available)");

    private static final String RETURNS =
            "@return this resource, its data $L; {@link $T} if that cannot be any more, or is not\n"
                    + "    so when the time runs out";

    private final ResourceSpec resource;
    private final Waiter waiter;
    private final RequestCode request;

    WaiterFormWriter(ResourceSpec resource, Waiter waiter) {
        this.resource = resource;
        this.waiter = waiter;
        this.request = new RequestCode(resource, waiter.poll());
    }

    List<MethodSpec> methods() {
        return List.of(plainForm(), configForm());
    }

    private MethodSpec plainForm() {
        return form().addJavadoc(
                        "Waits until $L: a poll of {@code $L} at once and then one every $L, $L at most.\n\n",
                        clause(),
                        request.operation().name(),
                        waiter.delay() == 1 ? "second" : waiter.delay() + " seconds",
                        waiter.attempts())
                .addJavadoc(RETURNS, dataAfterwards(), Kernel.WAITER_EXCEPTION)
                .addStatement("return $L($T.defaults())", waiter.name(), Kernel.WAITER_CONFIG)
                .build();
    }

    private MethodSpec configForm() {
        MethodSpec.Builder method = form().addJavadoc("Waits until $L.\n\n", clause())
                .addJavadoc("@param config how often and how long; what it doesn't set is as in the form without it\n")
                .addJavadoc(RETURNS, dataAfterwards(), Kernel.WAITER_EXCEPTION);
        Methods.addArgument(method, waiter.name(), Kernel.WAITER_CONFIG, "config");
        return method.addStatement("return $L", run()).build();
    }

    private MethodSpec.Builder form() {
        return Methods.open(waiter.name(), Types.mono(resource.className()));
    }

    /** What is waited for: {@code this bucket exists}, {@code the instance status of this instance is ok}. */
    private String clause() {
        return switch (waiter.state()) {
            case "exists" -> resource.inWords() + " exists";
            case "notExists" -> resource.inWords() + " does not exist any more";
            default -> clause(Words.of(waiter.state()));
        };
    }

    private String clause(String state) {
        Matcher part = STATE_OF_A_PART.matcher(state);
        return part.matches()
                ? "the %s of %s is %s".formatted(part.group(1), resource.inWords(), part.group(2))
                : resource.inWords() + " is " + state;
    }

    private String dataAfterwards() {
        return waiter.found() == null ? "as it was" : "filled from the last answer";
    }

    private CodeBlock run() {
        String operation = request.operation().name();
        String constant = Words.constant(waiter.state());
        return resource.model().pollsByLoads(waiter)
                ? CodeBlock.of("waiter($S, $S, $L, config)", waiter.name(), operation, constant)
                : CodeBlock.of(
                        "waiter($S, $S, $L, config, call($S, $S, $L)$L)",
                        waiter.name(),
                        operation,
                        constant,
                        waiter.name(),
                        operation,
                        request.send(false),
                        data());
    }

    /** What reads the resource's data from an answer; nothing if the model says nothing of it. */
    private CodeBlock data() {
        FoundData found = waiter.found();
        return found == null
                ? CodeBlock.of("")
                : CodeBlock.of(", response -> $L", new FoundCode(waiter.line(), found, answer()).data());
    }

    private Class<?> answer() {
        return request.operation().response();
    }
}
