package io.reactiveaws.testkit.http;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault, as it stands on the wire, and which requests it strikes. */
@Timeout(60)
class FaultRuleTest {

    private static final int MIB = 1024 * 1024;

    private final AtomicInteger answers = new AtomicInteger();
    private final CannedServer server =
            CannedServer.start((request, reply) -> reply.answer("200 OK", "answer " + answers.incrementAndGet()));
    private final List<String> waits = new CopyOnWriteArrayList<>();
    private final FaultProxy proxy = FaultProxy.before(
            server.endpoint(),
            time -> waits.add(time.toMillis() + " ms with " + server.requests().size() + " at the service"));

    @AfterEach
    void close() {
        proxy.close();
        server.close();
    }

    private RawClient client() throws IOException {
        return new RawClient(proxy.endpoint());
    }

    /** A call on a connection of its own: the answer's body, or "cut". */
    private String call(String operation) throws IOException {
        try (RawClient client = client()) {
            client.call(operation, 2);
            HttpHead head = client.head();
            return head == null ? "cut" : client.body(head);
        }
    }

    @Test
    void anAnswerIsLostBehindTheWorkOfTheService() throws IOException {
        FaultRule lost = proxy.on("SendMessage").nth(2).loseAnswer();

        assertThat(call("SendMessage")).isEqualTo("answer 1");
        assertThat(call("ReceiveMessage")).isEqualTo("answer 2");
        assertThat(call("SendMessage")).isEqualTo("cut");
        assertThat(call("SendMessage")).isEqualTo("answer 4");
        assertThat(server.requests()).hasSize(4);
        assertThat(lost.strikes()).isEqualTo(1);
        assertThat(await(lost.struck().next()).number()).isEqualTo(2);
    }

    @Test
    void theServiceCanWriteAllOfAnAnswerThatIsLost() throws Exception {
        CompletableFuture<Integer> written = new CompletableFuture<>();
        byte[] large = new byte[20 * MIB];
        CannedServer.Answer answer = (request, reply) -> {
            reply.head("200 OK", "Content-Length: " + large.length + "\r\n");
            reply.body(large, 0, large.length);
            written.complete(large.length);
        };
        try (CannedServer downloads = CannedServer.start(answer);
                FaultProxy before = FaultProxy.before(downloads.endpoint());
                RawClient client = new RawClient(before.endpoint())) {
            before.on("GetObject").loseAnswer();
            client.send("GET /b/k HTTP/1.1\r\n\r\n");

            assertThat(client.rest()).isEmpty();
            assertThat(written.get()).isEqualTo(large.length);
        }
    }

    @Test
    void anAnswerIsCutAtAByte() throws IOException {
        proxy.on("SendMessage").cutAnswerAt(3);
        try (RawClient client = client()) {
            client.call("SendMessage", 2);

            assertThat(client.head().contentLength()).isEqualTo(8);
            assertThat(client.rest()).asString().isEqualTo("ans");
        }
    }

    @Test
    void aRequestIsCutAtAByte() throws Exception {
        CompletableFuture<Integer> read = new CompletableFuture<>();
        CannedServer.Answer counting = (request, reply) -> {
            int count = 0;
            try {
                for (; request.body().read() >= 0; count++) {}
            } catch (EOFException cut) {
                read.complete(count);
                throw cut;
            }
        };
        try (CannedServer uploads = CannedServer.start(counting);
                FaultProxy before = FaultProxy.before(uploads.endpoint());
                RawClient client = new RawClient(before.endpoint())) {
            before.on("PutObject").cutRequestAt(MIB + 1);
            client.send("PUT /b/k HTTP/1.1\r\nContent-Length: " + 2 * MIB + "\r\n\r\n");
            client.out().write(new byte[MIB + 1]);

            assertThat(read.get()).isEqualTo(MIB + 1);
            assertThat(client.isCut()).isTrue();
        }
    }

    @Test
    void aResetIsOneAndTheServiceSeesNothing() throws IOException {
        proxy.onAll().reset();
        try (RawClient client = client()) {
            client.call("SendMessage", 2);

            assertThat(client.isReset()).isTrue();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void delaysAreBeforeOrBehindTheWorkOfTheService() throws IOException {
        proxy.on("SendMessage").delay(Duration.ofMillis(20));
        proxy.on("SendMessage").delayAnswer(Duration.ofMillis(30));

        assertThat(call("SendMessage")).isEqualTo("answer 1");

        assertThat(waits).containsExactly("20 ms with 0 at the service", "30 ms with 1 at the service");
    }

    @Test
    void aRequestIsHeldUntilTheTestLetsItGo() throws IOException {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        FaultRule held = proxy.on("SendMessage").hold(gate);
        try (RawClient client = client()) {
            client.call("SendMessage", 2);
            await(held.struck().next());
            assertThat(call("ReceiveMessage")).isEqualTo("answer 1");
            gate.complete(null);

            assertThat(client.answer()).isEqualTo("answer 2");
        }
    }

    @Test
    void anAnswerIsHeldUntilTheTestLetsItGo() throws IOException {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        proxy.on("SendMessage").holdAnswer(gate);
        try (RawClient client = client()) {
            client.call("SendMessage", 2);
            await(server.arrivals().next());
            assertThat(call("ReceiveMessage")).isEqualTo("answer 2");
            gate.complete(null);

            assertThat(client.answer()).isEqualTo("answer 1");
        }
    }

    @Test
    void closingEndsWhatIsHeldAndDelayed() throws IOException {
        FaultProxy real = FaultProxy.before(server.endpoint());
        try (RawClient held = new RawClient(real.endpoint());
                RawClient delayed = new RawClient(real.endpoint())) {
            FaultRule hold = real.on("SendMessage").hold(new CompletableFuture<>());
            FaultRule delay = real.on("ReceiveMessage").delay(Duration.ofDays(1));
            held.call("SendMessage", 2);
            await(hold.struck().next());
            delayed.call("ReceiveMessage", 2);
            await(delay.struck().next());

            real.close();

            assertThat(held.isCut()).isTrue();
            assertThat(delayed.isCut()).isTrue();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aDelayPasses() throws IOException {
        try (FaultProxy real = FaultProxy.before(server.endpoint());
                RawClient client = new RawClient(real.endpoint())) {
            real.onAll().delay(Duration.ofMillis(1));
            client.call("SendMessage", 2);

            assertThat(client.answer()).isEqualTo("answer 1");
        }
    }

    /** Requests of each service. */
    private static final String SQS = "POST / HTTP/1.1|X-Amz-Target: AmazonSQS.SendMessage|Content-Length: 2||{}";

    private static final String EC2 =
            "POST / HTTP/1.1|Content-Type: application/x-www-form-urlencoded|Content-Length: 19||Action=DescribeVpcs";
    private static final String S3 = "GET /b/k HTTP/1.1||";

    static Stream<Named<String[]>> refusals() {
        return Stream.of(
                refusal("SQS throttles", SQS, "throttle", "400", "\"__type\":\"RequestThrottled\""),
                refusal("EC2 throttles", EC2, "throttle", "503", "<Code>RequestLimitExceeded</Code>"),
                refusal("S3 throttles", S3, "throttle", "503", "<Error><Code>SlowDown</Code>"),
                refusal("SQS breaks", SQS, "500", "500", "\"__type\":\"InternalFailure\""),
                refusal("EC2 breaks", EC2, "500", "500", "<Errors><Error><Code>InternalError</Code>"),
                refusal("S3 breaks", S3, "500", "500", "<Error><Code>InternalError</Code>"),
                refusal("SQS is away", SQS, "503", "503", "\"__type\":\"ServiceUnavailable\""),
                refusal("EC2 is away", EC2, "503", "503", "<Code>Unavailable</Code>"),
                refusal("S3 is away", S3, "503", "503", "<Code>ServiceUnavailable</Code>"),
                refusal("a code of the test's", S3, "429 Throttling", "429", "<Code>Throttling</Code>"));
    }

    private static Named<String[]> refusal(String name, String... texts) {
        return Named.of(name, texts);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalsAreTheServicesOwn(String[] texts) throws IOException {
        FaultRule rule = proxy.onAll().nth(1);
        String[] fault = texts[1].split(" ", -1);
        if (fault[0].equals("throttle")) {
            rule.throttle();
        } else if (fault.length == 1) {
            rule.fail(Integer.parseInt(fault[0]));
        } else {
            rule.fail(Integer.parseInt(fault[0]), fault[1]);
        }
        String request = texts[0].replace("|", "\r\n");
        try (RawClient client = client()) {
            client.send(request);
            HttpHead head = client.head();

            assertThat(head.status()).isEqualTo(Integer.parseInt(texts[2]));
            assertThat(client.body(head)).contains(texts[3]);
            assertThat(server.requests()).isEmpty();

            client.send(request); // on the same connection
            assertThat(client.answer()).isEqualTo("answer 1");
        }
    }

    @Test
    void aRefusedUploadNeverSendsTheBodyThatItHoldsBack() throws IOException {
        proxy.onAll().throttle();
        try (RawClient client = client()) {
            client.send("PUT /b/k HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");

            assertThat(client.answer()).contains("SlowDown");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void aRefusedUploadIsReadFirst() throws IOException {
        proxy.onAll().nth(1).throttle();
        try (RawClient client = client()) {
            client.send("PUT /b/k HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody");
            assertThat(client.answer()).contains("SlowDown");
            client.call("SendMessage", 2);

            assertThat(client.answer()).isEqualTo("answer 1");
        }
    }

    @Test
    void aRefusedHeadHasNoBody() throws IOException {
        proxy.onAll().nth(1).throttle();
        try (RawClient client = client()) {
            client.send("HEAD /b/k HTTP/1.1\r\n\r\n");
            assertThat(client.head().status()).isEqualTo(503);
            client.call("SendMessage", 2);

            assertThat(client.answer()).isEqualTo("answer 1");
        }
    }

    @Test
    void anAnswerIsGivenTwice() throws IOException {
        FaultRule twice = proxy.on("ReceiveMessage").nth(1).duplicateAnswer();

        assertThat(call("ReceiveMessage")).isEqualTo("answer 1");
        assertThat(call("SendMessage")).isEqualTo("answer 2");
        assertThat(call("ReceiveMessage")).isEqualTo("answer 1");
        assertThat(call("ReceiveMessage")).isEqualTo("answer 3");
        assertThat(twice.strikes()).isEqualTo(1);
        assertThat(server.requests()).hasSize(3);
        assertThat(proxy.requests("ReceiveMessage")).isEqualTo(3);
    }

    @Test
    void eachAnswerIsGivenTwiceWithinItsOperation() throws IOException {
        proxy.onAll().duplicateAnswer();

        assertThat(call("ReceiveMessage")).isEqualTo("answer 1");
        assertThat(call("SendMessage")).isEqualTo("answer 2");
        assertThat(call("ReceiveMessage")).isEqualTo("answer 1");
        assertThat(call("ReceiveMessage")).isEqualTo("answer 3");
        assertThat(call("SendMessage")).isEqualTo("answer 2");
    }

    @Test
    void anAnswerThatIsLostCanReachAnother() throws IOException {
        proxy.on("ReceiveMessage").nth(1).duplicateAnswer();
        proxy.on("ReceiveMessage").nth(1).loseAnswer();

        assertThat(call("ReceiveMessage")).isEqualTo("cut");
        assertThat(call("ReceiveMessage")).isEqualTo("answer 1");
    }

    @Test
    void aSlowConnectionTakesTheTimeThatItsBytesNeedEachWay() throws IOException {
        List<Duration> times = new CopyOnWriteArrayList<>();
        try (FaultProxy slow = FaultProxy.before(server.endpoint(), times::add);
                RawClient client = new RawClient(slow.endpoint())) {
            slow.onAll().limit(4);
            client.call("SendMessage", 12);

            assertThat(client.answer()).isEqualTo("answer 1");
        }
        assertThat(times.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds((12 + 8) / 4));
    }

    @Test
    void theServiceGoesAwayAtARequest() throws IOException {
        proxy.on("SendMessage").goAway();
        try (RawClient client = client();
                RawClient other = client()) {
            client.call("SendMessage", 2);

            assertThat(client.isReset()).isTrue();
            assertThat(other.isReset()).isTrue();
        }
        assertThatExceptionOfType(ConnectException.class).isThrownBy(this::client);
        assertThat(server.requests()).isEmpty();

        proxy.clear();
        proxy.comeBack();

        assertThat(call("SendMessage")).isEqualTo("answer 1");
    }

    @Test
    void theServiceComesBackByItself() throws IOException {
        CountDownLatch time = new CountDownLatch(1);
        List<Duration> away = new CopyOnWriteArrayList<>();
        Waiting waiting = duration -> {
            away.add(duration);
            try {
                time.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        };
        try (FaultProxy before = FaultProxy.before(server.endpoint(), waiting)) {
            before.on("SendMessage").nth(1).goAway(Duration.ofSeconds(5));
            try (RawClient client = new RawClient(before.endpoint())) {
                client.call("SendMessage", 2);
                assertThat(client.isReset()).isTrue();
            }
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new RawClient(before.endpoint()));

            time.countDown();

            try (RawClient client = connectAtLast(before)) {
                client.call("SendMessage", 2);
                assertThat(client.answer()).isEqualTo("answer 1");
            }
            assertThat(away).containsExactly(Duration.ofSeconds(5));
        }
    }

    /** Tries until it is let in. */
    private static RawClient connectAtLast(FaultProxy proxy) throws IOException {
        while (true) {
            try {
                return new RawClient(proxy.endpoint());
            } catch (ConnectException away) {
                Thread.onSpinWait();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"nth, 0100010000", "first, 1110000000", "every, 0010010010", "all, 1111111111"})
    void rulesStrikeByNumber(String which, String struck) throws IOException {
        FaultRule rule = proxy.on("SendMessage");
        switch (which) {
            case "nth" -> rule.nth(2, 6);
            case "first" -> rule.first(3);
            case "every" -> rule.every(3);
            default -> {}
        }
        rule.throttle();

        assertThat(strikes(10)).isEqualTo(struck);
    }

    /** A digit for each request: 1 if it is struck. */
    private String strikes(int requests) throws IOException {
        StringBuilder strikes = new StringBuilder();
        try (RawClient client = client()) {
            for (int i = 0; i < requests; i++) {
                client.call("SendMessage", 2);
                strikes.append(client.answer().startsWith("answer") ? '0' : '1');
            }
        }
        return strikes.toString();
    }

    @Test
    void chanceIsTheSameInEachRun() throws IOException {
        String first = struckBy(rule -> rule.randomly(0.3, 42));

        assertThat(struckBy(rule -> rule.randomly(0.3, 42))).isEqualTo(first);
        assertThat(struckBy(rule -> rule.randomly(0.3, 43))).isNotEqualTo(first);
        assertThat(first.chars().filter(digit -> digit == '1').count()).isBetween(20L, 40L);
        assertThat(struckBy(rule -> rule.randomly(0, 42))).doesNotContain("1");
        assertThat(struckBy(rule -> rule.randomly(1, 42))).doesNotContain("0");
    }

    private String struckBy(UnaryOperator<FaultRule> which) throws IOException {
        proxy.clear();
        which.apply(proxy.on("SendMessage")).throttle();
        return strikes(100);
    }

    @Test
    void rulesCanLookIntoRequests() throws IOException {
        proxy.on(request -> request.text().equals("bbb")).loseAnswer();
        try (RawClient client = client()) {
            client.call("SendMessage", 2);
            assertThat(client.answer()).isEqualTo("answer 1");
            client.call("SendMessage", 3);

            assertThat(client.head()).isNull();
        }
    }

    @Test
    void eachRuleCountsByItselfFromItsBeginningOn() throws IOException {
        assertThat(call("SendMessage")).isEqualTo("answer 1");
        FaultRule rule = proxy.on("SendMessage").nth(2);
        assertThat(call("SendMessage")).as("no fault was named yet").isEqualTo("answer 2");
        rule.loseAnswer();
        proxy.onAll().nth(3).fail(500);

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(call("SendMessage"));
        }

        assertThat(seen.get(0)).isEqualTo("answer 3");
        assertThat(seen.get(1)).isEqualTo("cut");
        assertThat(seen.get(2)).contains("InternalFailure");
        assertThat(seen.get(3)).isEqualTo("answer 5");
    }

    @Test
    void aRuleHasOneFault() {
        FaultRule rule = proxy.onAll().reset();

        assertThatIllegalStateException()
                .isThrownBy(rule::loseAnswer)
                .withMessage("a rule has one fault; program another rule for another one");
    }
}
