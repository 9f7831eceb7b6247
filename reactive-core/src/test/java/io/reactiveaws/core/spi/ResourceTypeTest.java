package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceTypeTest {

    private static final ResourceType TAG = new ResourceType("ec2", "Tag", List.of("key", "value"));

    @Test
    void anIdentifierThatMayBeBlankIsNotEmpty() {
        assertThat(TAG.requireNotEmpty("key", " ")).isEqualTo(" ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TAG.requireNotEmpty("key", null))
                .withMessage("ec2.Tag: the identifier 'key' must not be null or empty, was null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TAG.requireNotEmpty("key", ""))
                .withMessage("ec2.Tag: the identifier 'key' must not be null or empty, was \"\"");
    }

    @Test
    void anIdentifierThatMayBeEmptyIsNotNull() {
        assertThat(TAG.requireNotNull("value", "")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TAG.requireNotNull("value", null))
                .withMessage("ec2.Tag: the identifier 'value' must not be null");
    }
}
