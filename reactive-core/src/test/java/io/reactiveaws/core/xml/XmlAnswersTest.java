package io.reactiveaws.core.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Where the reader stands among the interceptors of a client. */
class XmlAnswersTest {

    private final ExecutionInterceptor first = new ExecutionInterceptor() {};
    private final ExecutionInterceptor second = new ExecutionInterceptor() {};

    private SqsAsyncClientBuilder builder(ExecutionInterceptor... interceptors) {
        return SqsAsyncClient.builder().overrideConfiguration(o -> o.executionInterceptors(List.of(interceptors)));
    }

    private static List<ExecutionInterceptor> interceptors(SqsAsyncClientBuilder builder) {
        return builder.overrideConfiguration().executionInterceptors();
    }

    @Test
    void othersSeeTheBodyBeforeItIsReadAndTheModelWhenItIsWhole() {
        SqsAsyncClientBuilder builder = builder(first, second);

        assertThat(XmlAnswers.streamed(builder)).isSameAs(builder);

        assertThat(interceptors(builder)).hasSize(4);
        assertThat(interceptors(builder).subList(1, 3)).containsExactly(first, second);
    }

    @Test
    void calledAgainItChangesNothing() {
        SqsAsyncClientBuilder builder = XmlAnswers.streamed(builder(first));
        List<ExecutionInterceptor> before = interceptors(builder);

        XmlAnswers.streamed(builder);

        assertThat(interceptors(builder)).isEqualTo(before);
    }

    @Test
    void whoLooksAtTheModelBeforeItIsWholeKeepsTheParserOfTheSdk() {
        ExecutionInterceptor looking = new ExecutionInterceptor() {
            @Override
            public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {}
        };
        SqsAsyncClientBuilder builder = XmlAnswers.streamed(builder(first, looking));

        assertThat(interceptors(builder)).containsExactly(first, looking);
    }

    @Test
    void calledAgainItStandsAroundWhatWasAdded() {
        SqsAsyncClientBuilder builder = XmlAnswers.streamed(builder(first));
        ExecutionInterceptor body = interceptors(builder).get(0);
        ExecutionInterceptor model = interceptors(builder).get(2);
        builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .executionInterceptors(List.of(first, body, model, second))
                .build());

        XmlAnswers.streamed(builder);

        assertThat(interceptors(builder)).containsExactly(body, first, second, model);
    }
}
