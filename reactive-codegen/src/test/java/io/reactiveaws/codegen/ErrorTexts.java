package io.reactiveaws.codegen;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import io.reactiveaws.codegen.SourceTexts.Text;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Name;
import javax.tools.JavaFileObject;

/** The texts of errors in the generator's sources, and the texts of errors that its tests assert. */
final class ErrorTexts {

    /** Methods whose texts are no part of an error of the model. */
    private static final Set<String> OTHER_METHODS =
            Set.of("compile", "split", "indexOf", "reportInputMismatch", "requireNonNull");

    private static final Pattern PLACE = Pattern.compile("\\w+\\.yaml:[\\d" + SourceTexts.GAP + "]+: ");
    private static final Pattern ASSERTION = Pattern.compile("assert\\w*|(?:with|has)Message\\w*");

    /** A sentence, or a part of one: names and signs have no spaces or no letters. */
    private static final Pattern SENTENCE = Pattern.compile("(?s)(?=.* )(?=.*\\p{Alpha}).*");

    private ErrorTexts() {}

    /** What an error says: texts that are given to a helper are parts of what it says. */
    record Said(String text, boolean isWhole) {

        boolean isIn(Set<String> asserted) {
            Pattern pattern = Pattern.compile(
                    Arrays.stream(text.split(SourceTexts.GAP, -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*")),
                    Pattern.DOTALL);
            return asserted.stream().map(pattern::matcher).anyMatch(found -> isWhole ? found.matches() : found.find());
        }

        @Override
        public String toString() {
            return text.replace(SourceTexts.GAP, "…");
        }
    }

    /** All sentences in sources that have no others than those of errors. */
    static Stream<Said> said(Iterable<? extends JavaFileObject> sources) {
        return SourceTexts.of(sources)
                .filter(text -> SENTENCE.matcher(text.text()).matches())
                .filter(text -> ancestors(text.path()).noneMatch(ErrorTexts::isOther))
                .filter(text -> ancestors(text.path()).noneMatch(tree -> isOfPattern(tree, text.path())))
                .map(text -> new Said(text.text(), isWhole(text.path())));
    }

    /** The texts of errors that tests assert, without the places. */
    static Set<String> asserted(Iterable<? extends JavaFileObject> tests) {
        return SourceTexts.of(tests)
                .filter(text -> ancestors(text.path()).anyMatch(ErrorTexts::isAssertion))
                .flatMap(text -> withoutPlace(text).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> withoutPlace(Text text) {
        return PLACE.matcher(text.text())
                .results()
                .findFirst()
                .map(place -> text.text().substring(place.end()));
    }

    private static Stream<Tree> ancestors(TreePath path) {
        return StreamSupport.stream(path.spliterator(), false);
    }

    private static boolean isOther(Tree tree) {
        return tree instanceof AnnotationTree
                || (tree instanceof NewClassTree made && !isModelException(made))
                || (tree instanceof MethodInvocationTree call && OTHER_METHODS.contains(name(call)));
    }

    private static boolean isModelException(NewClassTree made) {
        return made.getIdentifier().toString().equals("ModelException");
    }

    /** Whether it is a constant that patterns are made of. */
    private static boolean isOfPattern(Tree tree, TreePath path) {
        return tree instanceof VariableTree variable
                && namesInPatterns(path.getCompilationUnit()).contains(variable.getName());
    }

    private static Set<Name> namesInPatterns(CompilationUnitTree unit) {
        Set<Name> names = new HashSet<>();
        new TreeScanner<Void, Boolean>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Boolean isInPattern) {
                return super.visitMethodInvocation(
                        call, isInPattern || name(call).equals("compile"));
            }

            @Override
            public Void visitIdentifier(IdentifierTree identifier, Boolean isInPattern) {
                if (isInPattern) {
                    names.add(identifier.getName());
                }
                return null;
            }
        }.scan(unit, false);
        return names;
    }

    /** A text in what a test asserts, be it a constant or the row of a table. */
    private static boolean isAssertion(Tree tree) {
        return tree instanceof AnnotationTree
                || (tree instanceof VariableTree variable
                        && variable.getName().toString().matches("[A-Z_]+"))
                || (tree instanceof MethodInvocationTree call
                        && ASSERTION.matcher(name(call)).matches());
    }

    /** Whether nothing but its gaps is added to a text before it is an error's. */
    private static boolean isWhole(TreePath path) {
        Tree text = path.getLeaf();
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof NewClassTree made) {
            return isModelException(made);
        }
        if (parent instanceof MethodInvocationTree call && call.getArguments().contains(text)) {
            return name(call).equals("wrong");
        }
        boolean goesOn = parent instanceof ParenthesizedTree
                || parent instanceof ConditionalExpressionTree
                || (parent instanceof MemberSelectTree method
                        && method.getIdentifier().contentEquals("formatted"))
                || (parent instanceof MethodInvocationTree call && name(call).equals("formatted"));
        return goesOn && isWhole(path.getParentPath());
    }

    private static String name(MethodInvocationTree call) {
        ExpressionTree method = call.getMethodSelect();
        return method instanceof MemberSelectTree selected
                ? selected.getIdentifier().toString()
                : ((IdentifierTree) method).getName().toString();
    }
}
