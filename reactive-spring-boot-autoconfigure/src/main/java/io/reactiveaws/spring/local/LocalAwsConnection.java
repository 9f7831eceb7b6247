package io.reactiveaws.spring.local;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Makes a local AWS the AWS of the application, before all properties and connection details. On a test with
 * {@code @SpringBootTest}, or on a configuration:
 *
 * <pre>{@code
 * @SpringBootTest
 * @LocalAwsConnection
 * class ShopTest {}
 * }</pre>
 *
 * <p>The application has a bean of type {@code LocalAws} by it, which is started with the application. That takes some
 * seconds the first time in a JVM. A {@code Session} that the application makes itself doesn't hear of it.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(LocalAwsRegistrar.class)
public @interface LocalAwsConnection {

    /**
     * Whether it is the one that all of the JVM share, {@code LocalAws.shared()}, in which tests see what others of
     * them created. One that is not shared is started for each application context, and ends with it.
     *
     * @return true unless set
     */
    boolean shared() default true;
}
