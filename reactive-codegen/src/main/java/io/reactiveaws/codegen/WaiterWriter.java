package io.reactiveaws.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.reactiveaws.codegen.Call.Path;
import io.reactiveaws.codegen.ServiceModel.WaiterModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes the states that a resource can be waited for. */
final class WaiterWriter {

    private static final Pattern PATH_ACCEPTOR = Pattern.compile("(success|failure|retry) (all|any) (\\S+) (\\S+)");
    private static final Pattern PRESENT_ACCEPTOR = Pattern.compile("(success|failure|retry) present (\\S+)");
    private static final Pattern ERROR_ACCEPTOR = Pattern.compile("(success|failure|retry) (error|status) (\\S+)");

    private static final Pattern STATE_OF_A_PART = Pattern.compile("(.+) (ok|available)");

    private static final String RETURNS =
            "@return this resource, its data $L; {@link $T} if that cannot be any more, or is not\n"
                    + "    so when the time runs out";

    private final ResourceSpec resource;
    private final WatchedPaths watched = new WatchedPaths();

    WaiterWriter(ResourceSpec resource) {
        this.resource = resource;
    }

    List<FieldSpec> constants() {
        List<FieldSpec> constants = new ArrayList<>();
        resource.model().waiters().forEach((state, waiter) -> constants.add(constant(state, waiter)));
        return constants;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        resource.model().waiters().forEach((state, waiter) -> {
            methods.add(plainForm(state, waiter));
            methods.add(configForm(state, waiter));
        });
        methods.addAll(watched.methods());
        return methods;
    }

    private RequestCode request(WaiterModel waiter) {
        return new RequestCode(resource, Notation.call(waiter.poll()));
    }

    private FieldSpec constant(String state, WaiterModel waiter) {
        ClassName answer = ClassName.get(answer(waiter));
        CodeBlock spec = CodeBlock.of(
                "$T.<$T>of($S, $T.ofSeconds($L), $L)$L",
                Kernel.WAITER_SPEC,
                answer,
                Names.words(state),
                Duration.class,
                waiter.delay().toNumber(),
                waiter.attempts().toNumber(),
                acceptors(waiter));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Kernel.WAITER_SPEC, answer),
                        Names.constant(state),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(spec)
                .build();
    }

    private CodeBlock acceptors(WaiterModel waiter) {
        AcceptorsCode code = new AcceptorsCode(resource.className());
        for (Line line : waiter.accept()) {
            add(line, waiter, code);
        }
        return code.build();
    }

    private void add(Line line, WaiterModel waiter, AcceptorsCode code) {
        Matcher error = ERROR_ACCEPTOR.matcher(line.text());
        Matcher present = PRESENT_ACCEPTOR.matcher(line.text());
        Matcher path = PATH_ACCEPTOR.matcher(line.text());
        if (error.matches()) {
            addError(line, error, code);
        } else if (present.matches()) {
            addPresent(line, waiter, present, code);
        } else if (path.matches()) {
            code.watching(watched(line, waiter, listPath(line, path.group(3))));
            code.add(path.group(2).equals("all") ? "ifAll" : "ifAny", verdict(path.group(1)), path.group(4));
        } else {
            throw line.wrong("cannot read \"" + line + "\"; an acceptor looks like"
                    + " \"success all Path[].State running\" or \"success present Path[]\" or \"retry error Code\" or"
                    + " \"success status 404\"");
        }
    }

    private static void addError(Line line, Matcher error, AcceptorsCode code) {
        if (error.group(2).equals("status")) {
            code.addStatus(verdict(error.group(1)), line.toNumber(error.group(3)));
        } else {
            code.add("ifError", verdict(error.group(1)), error.group(3));
        }
    }

    private void addPresent(Line line, WaiterModel waiter, Matcher present, AcceptorsCode code) {
        Path found = Notation.path(line, present.group(2));
        if (isCoalesced(waiter) && path(line, waiter, found).segments().isEmpty()) {
            code.add("ifAnswered", verdict(present.group(1)));
        } else {
            code.watching(watched(line, waiter, found));
            code.add("ifPresent", verdict(present.group(1)));
        }
    }

    private String watched(Line line, WaiterModel waiter, Path path) {
        return watched.method(ClassName.get(answer(waiter)), path(line, waiter, path), values(line, waiter, path));
    }

    private static CodeBlock verdict(String word) {
        return CodeBlock.of("$T.$L", Kernel.VERDICT, word.toUpperCase(Locale.ROOT));
    }

    private static Path listPath(Line line, String text) {
        Path path = Notation.path(line, text);
        if (!path.isList()) {
            throw line.wrong("\"" + text
                    + "\" gives one value; all and any need a list such as Reservations[].Instances[].State");
        }
        return path;
    }

    private CodeBlock values(Line line, WaiterModel waiter, Path path) {
        Path found = path(line, waiter, path);
        Call.Result data = new Call.Result("", List.of(), found, null);
        return new ResultCode(resource, line, data, answer(waiter)).values(found);
    }

    /** Whether the waiter polls by loads, which are coalesced, so that an answer is the data of one resource. */
    private boolean isCoalesced(WaiterModel waiter) {
        Line load = resource.model().load();
        return resource.model().coalesced() != null
                && load != null
                && load.text().equals(waiter.poll().text());
    }

    private Class<?> answer(WaiterModel waiter) {
        return isCoalesced(waiter)
                ? Objects.requireNonNull(resource.shape())
                : request(waiter).operation().response();
    }

    private Path path(Line line, WaiterModel waiter, Path path) {
        if (!isCoalesced(waiter)) {
            return path;
        }
        return CoalescedLoadWriter.behindItem(resource, path)
                .orElseThrow(() -> line.wrong(path + " does not begin with the path of the coalesced load"));
    }

    private MethodSpec plainForm(String state, WaiterModel waiter) {
        String method = Names.waiter(state);
        return form(state, waiter)
                .addJavadoc(
                        "Waits until $L: a poll of {@code $L} at once and then one every $L, $L at most.\n\n",
                        clause(state),
                        request(waiter).operation().name(),
                        seconds(waiter.delay().toNumber()),
                        waiter.attempts())
                .addJavadoc(RETURNS, dataAfterwards(waiter), Kernel.WAITER_EXCEPTION)
                .addStatement("return $L($T.defaults())", method, Kernel.WAITER_CONFIG)
                .build();
    }

    private MethodSpec configForm(String state, WaiterModel waiter) {
        String method = Names.waiter(state);
        return form(state, waiter)
                .addParameter(Kernel.WAITER_CONFIG, "config")
                .addJavadoc("Waits until $L.\n\n", clause(state))
                .addJavadoc("@param config how often and how long; what it doesn't set is as in the form without it\n")
                .addJavadoc(RETURNS, dataAfterwards(waiter), Kernel.WAITER_EXCEPTION)
                .addStatement("argument($S, $S, config)", method, "config")
                .addStatement("return $L", run(state, waiter))
                .build();
    }

    /** What is waited for: {@code this bucket exists}, {@code the instance status of this instance is ok}. */
    private String clause(String state) {
        String subject = resource.inWords();
        String words = Names.words(state);
        Matcher part = STATE_OF_A_PART.matcher(words);
        return switch (state) {
            case "exists" -> subject + " exists";
            case "notExists" -> subject + " does not exist any more";
            default ->
                part.matches()
                        ? "the %s of %s is %s".formatted(part.group(1), subject, part.group(2))
                        : subject + " is " + words;
        };
    }

    private static String seconds(long count) {
        return count == 1 ? "second" : count + " seconds";
    }

    private static String dataAfterwards(WaiterModel waiter) {
        return Notation.call(waiter.poll()).result() == null ? "as it was" : "filled from the last answer";
    }

    private CodeBlock run(String state, WaiterModel waiter) {
        RequestCode request = request(waiter);
        String method = Names.waiter(state);
        String operation = request.operation().name();
        if (isCoalesced(waiter)) {
            return CodeBlock.of("waiter($S, $S, $L, config)", method, operation, Names.constant(state));
        }
        return CodeBlock.of(
                "waiter($S, $S, $L, config, call($S, $S, $L)$L)",
                method,
                operation,
                Names.constant(state),
                method,
                operation,
                request.send(false),
                data(waiter));
    }

    private MethodSpec.Builder form(String state, WaiterModel waiter) {
        if (!resource.isLoadable()) {
            throw waiter.poll().wrong(resource.name() + " has no load, so it cannot be waited for");
        }
        return MethodSpec.methodBuilder(Names.waiter(state))
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Kernel.MONO, resource.className()));
    }

    /** What reads the resource's data from an answer; nothing if the model says nothing of it. */
    private CodeBlock data(WaiterModel waiter) {
        Call call = Notation.call(waiter.poll());
        if (call.result() == null) {
            return CodeBlock.of("");
        }
        Class<?> response = request(waiter).operation().response();
        ResultCode code = new ResultCode(resource, waiter.poll(), call.result(), response);
        return CodeBlock.of(", response -> $L", code.data());
    }
}
