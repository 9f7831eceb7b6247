package io.reactiveaws.core.session;

import static io.reactiveaws.core.session.SessionFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service module in a child of the loader that has this library, as plugins and devtools have it. */
class ClassLoaderTest {

    private static final String SERVICE = "io.reactiveaws.core.session.childtoy.ChildToy";
    private static final String PROVIDER = SERVICE + "$Provider";

    @Test
    void moduleInAChildLoaderIsFoundBesideItsClass(@TempDir Path folder) throws Exception {
        try (URLClassLoader child = child(folder);
                Session session = session().build()) {
            Class<?> service = Class.forName(SERVICE, true, child);
            assertThat(service).isNotSameAs(Class.forName(SERVICE));
            assertThat(session.availableResources()).doesNotContain("childtoy");

            assertThat(session.resource(service)).isInstanceOf(service).isSameAs(session.resource(service));
            assertThat(session.availableResources()).contains("childtoy");
        }
    }

    @Test
    void loadersOfTheirOwnHaveResourcesOfTheirOwn(@TempDir Path folder) throws Exception {
        try (URLClassLoader first = child(folder);
                URLClassLoader second = child(folder);
                Session session = session().build()) {
            Object one = session.resource(Class.forName(SERVICE, true, first));
            Object other = session.resource(Class.forName(SERVICE, true, second));

            assertThat(one.getClass()).isNotSameAs(other.getClass());
            assertThat(session.availableResources()).containsOnlyOnce("childtoy");
        }
    }

    /** A loader that defines the service's classes itself, though its parent could. */
    private static URLClassLoader child(Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("io.reactiveaws.core.spi.ServiceProvider"), PROVIDER);
        for (String name : new String[] {SERVICE, PROVIDER}) {
            String file = name.replace('.', '/') + ".class";
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            try (InputStream bytes = ClassLoaderTest.class.getClassLoader().getResourceAsStream(file)) {
                Files.write(copy, bytes.readAllBytes());
            }
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoaderTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                synchronized (getClassLoadingLock(name)) {
                    Class<?> there = findLoadedClass(name);
                    if (there != null) {
                        return there;
                    }
                    return name.startsWith(SERVICE) ? findClass(name) : super.loadClass(name, resolve);
                }
            }
        };
    }
}
