package io.reactiveaws.codegen;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** The toy service as classes, made once by the compiler with the options of the real modules. */
final class CompiledToy {

    private static final String PACKAGE = "io.reactiveaws.toy.";

    private static final String ABSTRACT_VPC = """
            package io.reactiveaws.toy;

            import io.reactiveaws.core.LoadableResource;
            import io.reactiveaws.core.spi.ResourceContext;
            import org.jspecify.annotations.Nullable;
            import reactor.core.publisher.Mono;
            import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

            /** What the model cannot say of a VPC. */
            abstract class AbstractVpc
                    extends LoadableResource<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Vpc, Vpc> {

                AbstractVpc(
                        ResourceContext<Ec2AsyncClient> context,
                        software.amazon.awssdk.services.ec2.model.@Nullable Vpc data) {
                    super(context, data);
                }

                /**
                 * Tells whether it is small.
                 *
                 * @return whether
                 */
                public Mono<Boolean> isSmall() {
                    return attribute("cidrBlock", data -> data.cidrBlock().endsWith("/28"));
                }
            }
            """;

    private static final String LABELLED_RESOURCE = """
            package io.reactiveaws.toy;

            import io.reactiveaws.core.LoadableResource;
            import io.reactiveaws.core.spi.ResourceContext;
            import java.util.Set;
            import org.jspecify.annotations.Nullable;
            import reactor.core.publisher.Mono;
            import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

            /**
             * What resources have in common.
             *
             * @param <M> the data
             * @param <R> the resource
             */
            abstract class LabelledResource<M, R extends LabelledResource<M, R>>
                    extends LoadableResource<Ec2AsyncClient, M, R> {

                LabelledResource(ResourceContext<Ec2AsyncClient> context, @Nullable M data) {
                    super(context, data);
                }

                LabelledResource(ResourceContext<Ec2AsyncClient> context, @Nullable M data, Set<String> missing) {
                    super(context, data, missing);
                }

                /**
                 * Emits the data as a text.
                 *
                 * @return the text
                 */
                public Mono<String> label() {
                    return data().map(String::valueOf);
                }
            }
            """;

    private static final ClassLoader CLASSES = load(Toy.files());

    private CompiledToy() {}

    /** The service resource over a client. */
    static ToyObject over(Ec2AsyncClient client) {
        try {
            Class<?> service = Class.forName(PACKAGE + "Toy", true, CLASSES);
            return new ToyObject(service.getMethod("over", Ec2AsyncClient.class).invoke(null, client));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the toy service", e);
        }
    }

    private static ClassLoader load(Map<String, String> files) {
        try {
            Path output = Files.createTempDirectory("toy");
            String errors = compile(files, output);
            if (!errors.isEmpty()) {
                throw new AssertionError(errors);
            }
            return new URLClassLoader(new URL[] {output.toUri().toURL()}, CompiledToy.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the toy's files and its hand-written base; the compiler's words, empty if it has none. */
    static String compile(Map<String, String> files, Path output) {
        Map<String, String> all = new TreeMap<>(files);
        all.put("io/reactiveaws/toy/AbstractVpc.java", ABSTRACT_VPC);
        all.put("io/reactiveaws/toy/LabelledResource.java", LABELLED_RESOURCE);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all,-processing",
                "-Xdoclint:all/protected",
                "-Werror",
                "-d",
                output.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        boolean done = compiler.getTask(
                        words,
                        null,
                        null,
                        options,
                        null,
                        all.entrySet().stream().map(Source::new).toList())
                .call();
        return done ? "" : words.toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Map.Entry<String, String> file) {
            super(URI.create("string:///" + file.getKey()), JavaFileObject.Kind.SOURCE);
            this.text = file.getValue();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
