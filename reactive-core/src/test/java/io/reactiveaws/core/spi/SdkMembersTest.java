package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class SdkMembersTest {

    private static final ReceiveMessageRequest FROM =
            ReceiveMessageRequest.builder().queueUrl("url").waitTimeSeconds(3).build();

    @Test
    void whatBothHaveIsCopied() {
        assertThat(SdkMembers.copyExcept(FROM, SendMessageRequest.builder(), Set.of())
                        .build())
                .isEqualTo(SendMessageRequest.builder().queueUrl("url").build());
    }

    @Test
    void whatIsMissingIsLeftAsItIs() {
        assertThat(SdkMembers.copyExcept(FROM, SendMessageRequest.builder().queueUrl("other"), Set.of("queueUrl"))
                        .build())
                .isEqualTo(SendMessageRequest.builder().queueUrl("other").build());
    }

    @Test
    void aListThatIsNotSetDoesNotUnsetAnother() {
        ReceiveMessageRequest.Builder filled = ReceiveMessageRequest.builder().messageAttributeNames("a");

        assertThat(SdkMembers.copyExcept(FROM, filled, Set.of()).build().messageAttributeNames())
                .containsExactly("a");
    }

    @Test
    void listsThatAreNotThereStayAway() {
        ReceiveMessageRequest copied = SdkMembers.copyExcept(FROM, ReceiveMessageRequest.builder(), Set.of())
                .build();
        assertThat(copied).isEqualTo(FROM);
        assertThat(copied.hasMessageAttributeNames()).isFalse();
    }
}
