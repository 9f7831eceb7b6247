package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceTypeTest {

    private static final ResourceType TAG = new ResourceType("ec2", "Tag", List.of("key", "value"));

    @Test
    void anIdentifierThatMayBeEmptyIsNotNull() {
        assertThat(TAG.requireNotNull("value", "")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TAG.requireNotNull("value", null))
                .withMessage("ec2.Tag: the identifier 'value' must not be null");
    }
}
