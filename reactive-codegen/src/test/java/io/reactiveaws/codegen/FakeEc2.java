package io.reactiveaws.codegen;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** A client that gives prepared answers and keeps the requests. */
final class FakeEc2 {

    private final Map<String, Object> answers = new HashMap<>();
    private final List<Object> requests = new CopyOnWriteArrayList<>();

    private final Ec2AsyncClient client = (Ec2AsyncClient)
            Proxy.newProxyInstance(FakeEc2.class.getClassLoader(), new Class<?>[] {Ec2AsyncClient.class}, this::send);

    /** Answers an operation, named as the client's method, always with the same response. */
    void answer(String method, Object response) {
        answers.put(method, response);
    }

    /** Answers an operation with one response after the other. */
    void answerEach(String method, Object... responses) {
        answers.put(method, new ArrayDeque<>(List.of(responses)));
    }

    /** Fails an operation always with the same error. */
    void fail(String method, Exception error) {
        answers.put(method, CompletableFuture.failedFuture(error));
    }

    ToyObject service() {
        return CompiledToy.over(client);
    }

    List<Object> requests() {
        return requests;
    }

    private Object send(Object proxy, Method method, Object[] arguments) {
        Object answer = answers.get(method.getName());
        if (answer == null) {
            throw new AssertionError("no answer to " + method.getName());
        }
        requests.add(arguments[0]);
        Object next = answer instanceof Queue<?> queue ? queue.remove() : answer;
        return next instanceof CompletableFuture<?> future ? future : CompletableFuture.completedFuture(next);
    }
}
