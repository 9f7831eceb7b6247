package io.reactiveaws.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReservedNamesTest {

    @Test
    void attributeHasItsNameUnlessAnotherMemberHasIt() {
        assertThat(ReservedNames.attribute("state", Set.of("stop"))).isEqualTo("state");
        assertThat(ReservedNames.attribute("monitoring", Set.of("monitoring"))).isEqualTo("monitoringAttribute");
        assertThat(ReservedNames.attribute("type", Set.of())).isEqualTo("typeAttribute");
        assertThat(ReservedNames.attribute("data", Set.of())).isEqualTo("dataAttribute");
    }

    @Test
    void methodsOfDataAreFreeWhereThereIsNone() {
        assertThat(ReservedNames.isOfKernel("snapshot", true)).isTrue();
        assertThat(ReservedNames.isOfKernel("snapshot", false)).isFalse();
        assertThat(ReservedNames.isOfKernel("toString", false)).isTrue();
    }

    @Test
    void namesAreWrittenInSeveralWays() {
        assertThat(Names.waiter("running")).isEqualTo("waitUntilRunning");
        assertThat(Names.capitalized("queue")).isEqualTo("Queue");
        assertThat(Names.lowercased("Queue")).isEqualTo("queue");
        assertThat(Names.withoutArguments("TaggedResource<>")).isEqualTo("TaggedResource");
        assertThat(Names.withoutArguments("AbstractQueue")).isEqualTo("AbstractQueue");
        assertThat(Names.isJava("Key Pair")).isFalse();
        assertThat(Names.isJava("class")).isFalse();
    }
}
