package io.reactiveaws.testkit.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * One request and its answer. The client's thread passes the request on and then waits for the next one or the client's
 * farewell; another thread passes the answer on, which may come before the request has come whole.
 */
final class Exchange {

    private static final int FIRST_FINAL_STATUS = 200;

    private final FaultProxy proxy;
    private final ClientConnection client;
    private final HttpRequest request;
    private final Plan plan;
    private final Pipe pipe;

    Exchange(FaultProxy proxy, ClientConnection client, HttpRequest request, Plan plan) {
        this.proxy = proxy;
        this.client = client;
        this.request = request;
        this.plan = plan;
        this.pipe = new Pipe(plan.bytesPerSecond(), proxy.waiting());
    }

    /** Makes it, and returns whether the connection goes on behind it. */
    boolean goesOn() throws IOException {
        plan.passPausesBeforeTheRequest();
        var cut = plan.cut();
        if (cut != null) {
            cut.accept(client.socket());
            return false;
        }
        WholeAnswer instead = plan.answer();
        return instead != null ? isAnswered(instead) : isServed();
    }

    private boolean isAnswered(WholeAnswer instead) throws IOException {
        boolean isHeldBack = request.parsedHead().expectsContinue();
        if (!isHeldBack) {
            request.skipBody();
        }
        instead.writeTo(client.out(), request.method());
        if (isHeldBack) { // nobody knows whether it still comes
            client.end();
            client.drain();
        }
        return !isHeldBack && !instead.isLast() && !request.parsedHead().isLast();
    }

    private boolean isServed() throws IOException {
        try (Socket service = proxy.connect()) {
            Future<Boolean> answer = proxy.threads().submit(() -> passAnswer(service));
            passRequest(service.getOutputStream());
            return plan.requestBytes() == Plan.ALL && client.awaitMore() && answer.get();
        } catch (ExecutionException e) {
            return false; // the service or the client went away
        } catch (InterruptedException e) {
            throw FaultProxy.isClosed(e);
        }
    }

    private void passRequest(OutputStream service) throws IOException {
        try {
            service.write(request.parsedHead().bytes());
            pipe.pass(request.body(), service, plan.requestBytes());
        } catch (IOException closed) { // by a service that has answered already, unless by the client
            request.skipBody();
        }
    }

    private boolean passAnswer(Socket service) throws IOException {
        boolean goesOn = false;
        try {
            goesOn = isAnswerPassed(new BufferedInputStream(service.getInputStream())) && client.hasComeWhole();
            return goesOn;
        } finally {
            if (!goesOn) {
                client.end();
            }
        }
    }

    private boolean isAnswerPassed(InputStream service) throws IOException {
        HttpHead head = HttpHead.read(service);
        while (head != null && head.status() < FIRST_FINAL_STATUS) { // 100 Continue
            client.out().write(head.bytes());
            head = HttpHead.read(service);
        }
        return head != null && isAnswerPassed(head, MessageBody.ofAnswer(head, request.method(), service));
    }

    private boolean isAnswerPassed(HttpHead head, MessageBody body) throws IOException {
        boolean isLast = body.isUntilTheEnd() || head.isLast();
        InputStream content = plan.keepsAnswer() ? kept(head, body, isLast) : body;
        plan.passPausesBeforeTheAnswer();
        if (plan.losesAnswer()) {
            content.transferTo(OutputStream.nullOutputStream());
            return false;
        }
        client.out().write(head.bytes());
        pipe.pass(content, client.out(), plan.answerBytes());
        return plan.answerBytes() == Plan.ALL
                && !isLast
                && !request.parsedHead().isLast();
    }

    private InputStream kept(HttpHead head, InputStream body, boolean isLast) throws IOException {
        byte[] whole = body.readAllBytes();
        plan.keep(new WholeAnswer(head, whole, isLast));
        return new ByteArrayInputStream(whole);
    }
}
