package io.reactiveaws.ec2.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * An EC2 on a real socket that knows {@code DescribeInstances} only: each instance is pending when it is described for
 * the first time, and running from one of the next times on. No emulator shows states in between.
 */
final class CannedEc2 implements AutoCloseable {

    private static final Pattern IDENTIFIER = Pattern.compile("(InstanceId\\.\\d+|Filter\\.1\\.Value\\.\\d+)=.*");
    private static final int MOST_POLLS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final boolean eachSecondIsThrottled;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger throttled = new AtomicInteger();
    private final Map<String, Integer> polls = new ConcurrentHashMap<>();

    private CannedEc2(boolean eachSecondIsThrottled) {
        this.eachSecondIsThrottled = eachSecondIsThrottled;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static CannedEc2 start() {
        return new CannedEc2(false);
    }

    static CannedEc2 startThrottled() {
        return new CannedEc2(true);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many requests have come. */
    int calls() {
        return calls.get();
    }

    /** How many of them were refused because there were too many. */
    int throttled() {
        return throttled.get();
    }

    /** How often the instances were described, all together. */
    int described() {
        return polls.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (calls.getAndIncrement() % 2 == 1 && eachSecondIsThrottled) {
            throttled.incrementAndGet();
            write(exchange, 503, error());
        } else {
            write(exchange, 200, instances(identifiers(body)));
        }
    }

    private static List<String> identifiers(String form) {
        return Arrays.stream(form.split("&"))
                .filter(field -> IDENTIFIER.matcher(field).matches())
                .map(field -> URLDecoder.decode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8))
                .toList();
    }

    private String instances(List<String> identifiers) {
        StringBuilder xml = new StringBuilder("<DescribeInstancesResponse><reservationSet><item><instancesSet>");
        identifiers.forEach(id ->
                xml.append("<item><instanceId>%s</instanceId><instanceState><name>%s</name></instanceState></item>"
                        .formatted(id, state(id))));
        return xml.append("</instancesSet></item></reservationSet></DescribeInstancesResponse>")
                .toString();
    }

    private String state(String id) {
        int poll = polls.merge(id, 1, Integer::sum);
        int runningFrom = 2 + Math.floorMod(id.hashCode(), MOST_POLLS - 1);
        return poll < runningFrom ? "pending" : "running";
    }

    private static String error() {
        return "<Response><Errors><Error><Code>RequestLimitExceeded</Code><Message>Request limit"
                + " exceeded.</Message></Error></Errors><RequestID>1</RequestID></Response>";
    }

    private static void write(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
