package io.reactiveaws.codegen;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The texts in Java sources, each as a whole: what plus signs join is one text, and what is filled in at run time is a
 * {@link #GAP} in it.
 */
final class SourceTexts {

    /** Stands in a text for what is filled in. */
    static final String GAP = "\uFFFC";

    private static final String FILLED_IN = "%(\\d+\\$)?[sd]";

    private SourceTexts() {}

    /**
     * A text and where it stands.
     *
     * @param text the text
     * @param path what it is a part of
     */
    record Text(String text, TreePath path) {}

    static Stream<Text> of(Iterable<? extends JavaFileObject> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        List<Text> texts = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(constants(unit), texts).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stream();
    }

    private static Map<String, ExpressionTree> constants(CompilationUnitTree unit) {
        Map<String, ExpressionTree> constants = new HashMap<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (variable.getInitializer() != null && variable.getType() != null && isText(variable.getType())) {
                    constants.put(variable.getName().toString(), variable.getInitializer());
                }
                return super.visitVariable(variable, null);
            }
        }.scan(unit, null);
        return constants;
    }

    private static boolean isText(Tree type) {
        return type.toString().equals("String");
    }

    /** Finds whole texts, and in what is filled into them again whole texts. */
    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final Map<String, ExpressionTree> constants;
        private final List<Text> texts;

        Scanner(Map<String, ExpressionTree> constants, List<Text> texts) {
            this.constants = constants;
            this.texts = texts;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String) {
                add(literal);
            }
            return null;
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, null);
            }
            add(sum);
            scanWhatIsFilledIn(sum);
            return null;
        }

        private void scanWhatIsFilledIn(ExpressionTree part) {
            if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                scanWhatIsFilledIn(sum.getLeftOperand());
                scanWhatIsFilledIn(sum.getRightOperand());
            } else if (isFormatted(part)) {
                MethodInvocationTree call = (MethodInvocationTree) part;
                scanWhatIsFilledIn(((MemberSelectTree) call.getMethodSelect()).getExpression());
                scan(call.getArguments(), null);
            } else if (part instanceof ParenthesizedTree inner) {
                scanWhatIsFilledIn(inner.getExpression());
            } else if (!(part instanceof LiteralTree)) {
                scan(part, null);
            }
        }

        private void add(ExpressionTree expression) {
            values(expression).forEach(text -> texts.add(new Text(text, getCurrentPath())));
        }

        /** All texts that an expression can be. */
        private Stream<String> values(ExpressionTree expression) {
            if (expression instanceof LiteralTree literal) {
                return Stream.of(String.valueOf(literal.getValue()).replaceAll(FILLED_IN, GAP));
            }
            if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return values(sum.getLeftOperand())
                        .flatMap(left -> values(sum.getRightOperand()).map(right -> left + right));
            }
            if (expression instanceof ParenthesizedTree inner) {
                return values(inner.getExpression());
            }
            if (expression instanceof ConditionalExpressionTree either) {
                return Stream.concat(values(either.getTrueExpression()), values(either.getFalseExpression()));
            }
            if (isFormatted(expression)) {
                MethodInvocationTree call = (MethodInvocationTree) expression;
                return values(((MemberSelectTree) call.getMethodSelect()).getExpression());
            }
            ExpressionTree constant = expression instanceof IdentifierTree name
                    ? constants.get(name.getName().toString())
                    : null;
            return constant == null ? Stream.of(GAP) : values(constant);
        }

        private static boolean isFormatted(ExpressionTree expression) {
            return expression instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree method
                    && method.getIdentifier().contentEquals("formatted");
        }
    }
}
