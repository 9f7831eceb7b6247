package io.reactiveaws.local;

import io.reactiveaws.core.session.Session;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a {@link Session} with a local AWS, as a parameter of its constructor, its lifecycle methods and
 * its tests. All test classes of the JVM share one {@link LocalAws}, which is a parameter too. The session is the same
 * throughout a test class and its nested classes, works in an AWS account of its own, and is closed after the class.
 *
 * <pre>{@code
 * @ExtendWith(LocalAwsExtension.class)
 * class OrdersTest {
 *     @Test
 *     void test(Session session) { ... }
 * }
 * }</pre>
 */
public final class LocalAwsExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(LocalAwsExtension.class);

    /** Called by JUnit. */
    public LocalAwsExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Session.class || type == LocalAws.class;
    }

    @Override
    @SuppressWarnings("deprecation") // what JUnit 6 has in its place is unknown to JUnit 5
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == LocalAws.class) {
            return LocalAws.shared();
        }
        OpenSession open = outermostClass(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Session.class, type -> new OpenSession(LocalAws.shared().newSession()), OpenSession.class);
        return Objects.requireNonNull(open).session();
    }

    private static ExtensionContext outermostClass(ExtensionContext context) {
        ExtensionContext outermost = context;
        while (outermost.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            outermost = outermost.getParent().orElseThrow();
        }
        return outermost;
    }

    /** JUnit closes it with the test class. */
    private record OpenSession(Session session) implements AutoCloseable {

        @Override
        public void close() {
            session.close();
        }
    }
}
