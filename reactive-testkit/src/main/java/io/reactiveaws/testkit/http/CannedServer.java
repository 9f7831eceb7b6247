package io.reactiveaws.testkit.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** An HTTP server on a real socket. What it answers is the test's to say, and it remembers what it was asked. */
public final class CannedServer implements AutoCloseable {

    static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketServer server;
    private final @Nullable Integer socketBuffer;
    private final Answer answer;
    private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
    private final Sinks.Many<HttpRequest> arrivals = Sinks.many().replay().all();
    private final Sinks.Many<Long> hangUps = Sinks.many().replay().all();
    private final AtomicLong hungUp = new AtomicLong();

    /** What is done with a request. */
    @FunctionalInterface
    public interface Answer {

        /**
         * Writes the answer, on a thread that may wait, and that the server's end interrupts.
         *
         * @param request what has come
         * @param reply takes the answer; the connection stays open without one, too
         * @throws IOException if the client went away
         */
        void to(HttpRequest request, HttpReply reply) throws IOException;

        /**
         * Gives a whole answer.
         *
         * @param status such as {@code 200 OK}
         * @param json its body
         * @return the answer
         */
        static Answer json(String status, String json) {
            return (request, reply) -> reply.answer(status, json, "Content-Type: application/x-amz-json-1.0\r\n");
        }

        /**
         * Gives an answer that is cut off after half of its body.
         *
         * @param json the body
         * @return the answer
         */
        static Answer cutOff(String json) {
            return (request, reply) -> {
                byte[] body = json.getBytes(StandardCharsets.UTF_8);
                reply.head("200 OK", "Content-Length: %d\r\n".formatted(body.length));
                reply.body(body, 0, body.length / 2);
                reply.hangUp();
            };
        }

        /**
         * Gives nothing, for ever.
         *
         * @return no answer
         */
        static Answer none() {
            return (request, reply) -> {};
        }

        /**
         * Gives another answer, as soon as the gate is open.
         *
         * @param gate what is waited for
         * @param answer what is then answered
         * @return the answer
         */
        static Answer after(CompletableFuture<?> gate, Answer answer) {
            return (request, reply) -> {
                gate.join();
                answer.to(request, reply);
            };
        }
    }

    private CannedServer(@Nullable Integer socketBuffer, Answer answer) {
        this.socketBuffer = socketBuffer;
        this.answer = answer;
        this.server = SocketServer.start("canned-server", socketBuffer, this::serve);
    }

    /**
     * Starts a server.
     *
     * @param answer what it does with each request
     * @return the server
     */
    public static CannedServer start(Answer answer) {
        return new CannedServer(null, answer);
    }

    /**
     * Starts a server for clients that read or write slowly.
     *
     * @param socketBuffer the kernel takes no more bytes than this for a client that doesn't read, or twice as many
     * @param answer what it does with each request
     * @return the server
     */
    public static CannedServer start(int socketBuffer, Answer answer) {
        return new CannedServer(socketBuffer, answer);
    }

    /**
     * Starts a server that answers each request with the next answer, whatever is asked.
     *
     * @param inOrder the answers
     * @return the server
     */
    public static CannedServer answering(Answer... inOrder) {
        Queue<Answer> answers = new ConcurrentLinkedQueue<>(List.of(inOrder));
        return start((request, reply) -> answers.remove().to(request, reply));
    }

    /**
     * Returns where it listens.
     *
     * @return the endpoint for a client of the SDK
     */
    public URI endpoint() {
        return server.endpoint();
    }

    /**
     * Returns how many connections have come.
     *
     * @return their number
     */
    public int connections() {
        return server.connections();
    }

    /**
     * Returns what has come.
     *
     * @return the requests, in order
     */
    public List<HttpRequest> requests() {
        return requests;
    }

    /**
     * Tells what comes.
     *
     * @return emits each request, those before the subscription too
     */
    public Flux<HttpRequest> arrivals() {
        return arrivals.asFlux();
    }

    /**
     * Tells who leaves.
     *
     * @return emits a number for each connection that the client has closed, those before the subscription too
     */
    public Flux<Long> hangUps() {
        return hangUps.asFlux();
    }

    private void serve(Socket client) throws IOException {
        if (socketBuffer != null) {
            client.setSendBufferSize(socketBuffer);
        }
        try {
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (HttpHead head = HttpHead.read(in); head != null; head = HttpHead.read(in)) {
                HttpReply reply =
                        new HttpReply(client.getOutputStream(), head.word(0).equals("HEAD"));
                if (!isAnswered(head, new AwaitedBody(head, in, client.getOutputStream()), reply)) {
                    return;
                }
            }
        } catch (IOException reset) {
            // a client that went away without a farewell
        }
        synchronized (hangUps) {
            hangUps.tryEmitNext(hungUp.incrementAndGet()).orThrow();
        }
    }

    /** Returns whether the connection goes on. */
    private boolean isAnswered(HttpHead head, AwaitedBody body, HttpReply reply) throws IOException {
        answer.to(arrived(head, body), reply);
        if (reply.hangsUp() || body.isHeldBack()) {
            return false;
        }
        body.transferTo(OutputStream.nullOutputStream());
        return true;
    }

    private HttpRequest arrived(HttpHead head, InputStream body) throws IOException {
        byte[] content = HttpRequest.readText(head, body);
        synchronized (requests) {
            HttpRequest request = new HttpRequest(requests.size(), head, body, content);
            requests.add(request);
            arrivals.tryEmitNext(request).orThrow();
            return request;
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** A body that the client may hold back until it hears that it is welcome, which is when it is read. */
    private static final class AwaitedBody extends FilterInputStream {

        private final OutputStream out;
        private boolean heldBack;

        AwaitedBody(HttpHead head, InputStream in, OutputStream out) {
            super(MessageBody.ofRequest(head, in, false));
            this.out = out;
            this.heldBack = head.expectsContinue();
        }

        boolean isHeldBack() {
            return heldBack;
        }

        @Override
        public int read() throws IOException {
            welcome();
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            welcome();
            return super.read(target, offset, length);
        }

        private void welcome() throws IOException {
            if (heldBack) {
                heldBack = false;
                out.write(CONTINUE);
                out.flush();
            }
        }
    }
}
