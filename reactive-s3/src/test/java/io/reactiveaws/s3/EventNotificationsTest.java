package io.reactiveaws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import tools.jackson.databind.json.JsonMapper;

/** The documents are those of S3's guide to event notifications. */
class EventNotificationsTest {

    private static final String CREATED = """
            {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-west-2",
              "eventTime":"1970-01-01T00:00:00.000Z","eventName":"ObjectCreated:Put",
              "s3":{"s3SchemaVersion":"1.0","configurationId":"testConfigRule",
                "bucket":{"name":"orders","arn":"arn:aws:s3:::orders"},
                "object":{"key":"2026/red+flower%2B%C3%BC.jpg","size":1024,"eTag":"d41d8cd98f00b204e9800998ecf8427e",
                  "versionId":"096fKKXTRTtl3on89fVO.nfljtsv6qko","sequencer":"0055AED6DCD90281E5"}}},
             {"eventSource":"aws:s3","eventName":"ObjectRemoved:Delete",
              "s3":{"bucket":{"name":"orders"},"object":{"key":"o","versionId":"","sequencer":"0055AED6DCD90281E6"}}}]}
            """;

    private final S3 s3 = S3.over(new NoCalls());

    @Test
    void anEventLeadsToItsObject() {
        List<ObjectEvent> events = s3.events(CREATED);

        assertThat(events).extracting(ObjectEvent::name).containsExactly("ObjectCreated:Put", "ObjectRemoved:Delete");
        ObjectEvent created = events.get(0);
        assertThat(created.object()).isEqualTo(s3.object("orders", "2026/red flower+\u00fc.jpg"));
        assertThat(created.version())
                .contains(s3.objectVersion("orders", "2026/red flower+\u00fc.jpg", "096fKKXTRTtl3on89fVO.nfljtsv6qko"));
        assertThat(created.event().getS3().getObject().getSizeAsLong()).isEqualTo(1024);
        assertThat(events.get(1).version()).isEmpty();
    }

    @Test
    void whatSnsHasWrappedIsTheSame() {
        String wrapped = "{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:eu-west-1:1:t\",\"Message\":%s}"
                .formatted(JsonMapper.shared().writeValueAsString(CREATED));

        assertThat(s3.events(wrapped))
                .hasSameSizeAs(s3.events(CREATED))
                .first()
                .extracting(ObjectEvent::object)
                .isEqualTo(s3.events(CREATED).get(0).object());
    }

    @Test
    void theTestOfANewNotificationHasNoEvents() {
        assertThat(s3.events("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"orders\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | no JSON",
                "{} | something else",
                "{\"Type\":\"Notification\"} | something else",
                "{\"detail-type\":\"Object Created\"} | an event of EventBridge, which has another form",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]} | an event of another service: aws:sqs",
                "{\"Records\":[null]} | one with a broken record",
                "{\"Records\":[1]} | one with a broken record",
                "{\"Records\":[{\"s3\":{\"object\":{\"key\":\"k\"}}}]} | one with a broken record",
                "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"%z\"}}}]}"
                        + " | one with a broken record",
                "{\"Records\":[{\"eventTime\":\"yesterday\"}]} | one with a broken record"
            })
    void anythingElseIsRefused(String body, String what) {
        assertThatThrownBy(() -> s3.events(body))
                .isInstanceOf(ResourceException.class)
                .hasMessageStartingWith("s3.S3().events: 'body' is no event notification of S3, but " + what + ";");
    }

    @Test
    void nullIsRefused() {
        assertThatThrownBy(() -> s3.events(null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class NoCalls implements S3AsyncClient {

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
