package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ElasticMqTest {

    @Test
    void servesQueuesUntilItIsClosed() {
        LocalAws aws = LocalAws.start(LocalServer.ELASTICMQ);
        try {
            assertThat(aws.description()).matches("ElasticMQ 1\\.7\\.1 at http://127\\.0\\.0\\.1:\\d+");
            SqsOf sqs = new SqsOf(aws.endpoint(), aws.credentials());
            String url = sqs.create("served");
            assertThat(url).isEqualTo(aws.endpoint() + "/000000000000/served");
            assertThat(sqs.queues()).containsExactly(url);
            assertThat(new SqsOf(aws.endpoint(), aws.freshCredentials()).queues())
                    .containsExactly(url);
        } finally {
            aws.close();
        }

        assertThatThrownBy(() ->
                        new Socket(aws.endpoint().getHost(), aws.endpoint().getPort()).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void leavesTheEndOfTheJvmToTheJvm() {
        try (LocalAws aws = LocalAws.start(LocalServer.ELASTICMQ)) {
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("reactive-aws-elasticmq"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
            assertThat(aws.endpoint().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void saysWhichDependencyIsMissing() throws Exception {
        try (URLClassLoader withoutElasticMq = new URLClassLoader(classPathWithoutElasticMq(), null)) {
            Class<?> server = withoutElasticMq.loadClass(LocalServer.class.getName());

            assertThatThrownBy(() -> withoutElasticMq
                            .loadClass(LocalAws.class.getName())
                            .getMethod("start", server)
                            .invoke(null, named(server, LocalServer.ELASTICMQ)))
                    .cause()
                    .hasMessage("elasticmq could not be started, which the caller names. Install this:\n"
                            + "  - org.elasticmq:elasticmq-rest-sqs_2.13:1.7.1, as a dependency beside"
                            + " reactive-aws-local, which is SQS alone.\n"
                            + "    Now: it is not on the class path, or not all of it: no"
                            + " com/typesafe/config/ConfigMergeable.\n"
                            + "Or name another server, or none, to have the first started that is there.");
        }
    }

    private static Object named(Class<?> enumClass, LocalServer server) throws ReflectiveOperationException {
        return enumClass.getMethod("valueOf", String.class).invoke(null, server.name());
    }

    private static URL[] classPathWithoutElasticMq() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(elasticmq|pekko|scala|typesafe).*"))
                .map(ElasticMqTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
