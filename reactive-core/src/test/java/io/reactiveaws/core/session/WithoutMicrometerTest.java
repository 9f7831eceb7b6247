package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Sessions and services where Micrometer is not on the class path. */
class WithoutMicrometerTest {

    /** All classes of this class path anew, but for Micrometer's. */
    private static final class ClassPath extends URLClassLoader {

        private ClassPath() {
            super(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(ClassPath::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("io.micrometer.")) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }
    }

    /** Run in the other class path. */
    public static final class Program implements Supplier<String> {

        @Override
        public String get() {
            try (Session session = Session.builder().region("eu-west-1").build()) {
                new ServiceResource.Options().settings(ConnectionCount.unknown());
                return session.toString();
            }
        }
    }

    @Test
    void sessionsAndServicesNeedNoneOfIt() throws Exception {
        try (ClassPath other = new ClassPath()) {
            Supplier<?> program = (Supplier<?>)
                    other.loadClass(Program.class.getName()).getConstructor().newInstance();
            assertThat(program.get()).isEqualTo("Session(region=eu-west-1)");
            assertThat(program.getClass()).isNotEqualTo(Program.class);
        }
    }
}
