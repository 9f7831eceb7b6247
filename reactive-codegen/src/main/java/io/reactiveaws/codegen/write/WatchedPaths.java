package io.reactiveaws.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.reactiveaws.codegen.model.Index;
import io.reactiveaws.codegen.model.Names;
import io.reactiveaws.codegen.model.Path;
import io.reactiveaws.codegen.model.Segment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the waiters of a resource watch: a method for each path, whatever waiters share it. */
final class WatchedPaths {

    private final Map<Watched, String> names = new LinkedHashMap<>();

    /** The values at one path of one kind of answers. */
    private record Watched(ClassName answer, String path, CodeBlock values) {

        MethodSpec method(String name) {
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(answer, "response")
                    .returns(ParameterizedTypeName.get(
                            ClassName.get(List.class), WildcardTypeName.subtypeOf(Object.class)))
                    .addStatement("return $L", values)
                    .build();
        }
    }

    /** The name of the method that reads values from an answer. */
    String method(ClassName answer, Path path, CodeBlock values) {
        return names.computeIfAbsent(new Watched(answer, path.toString(), values), missing -> name(answer, path));
    }

    /** The path's members; with the answer, and then a number, where another path has them already. */
    private String name(ClassName answer, Path path) {
        String name =
                "watched" + path.segments().stream().map(WatchedPaths::word).collect(Collectors.joining());
        String ofAnswer = name + "Of" + answer.simpleName();
        return Stream.concat(
                        Stream.of(name, ofAnswer),
                        IntStream.iterate(2, i -> i + 1).mapToObj(i -> ofAnswer + i))
                .filter(free -> !names.containsValue(free))
                .findFirst()
                .orElseThrow();
    }

    private static String word(Segment segment) {
        return (segment.index() == Index.FIRST ? "First" : "") + Names.capitalized(segment.member());
    }

    List<MethodSpec> methods() {
        return names.entrySet().stream()
                .map(watched -> watched.getKey().method(watched.getValue()))
                .toList();
    }
}
