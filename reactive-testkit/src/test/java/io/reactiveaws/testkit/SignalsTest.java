package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** What the integration tests of services look for is missed if it isn't there. */
class SignalsTest {

    private static final Mono<?> REFUSED = refused(Ec2Exception.builder());

    private static Mono<?> refused(AwsServiceException.Builder error) {
        AwsErrorDetails details =
                AwsErrorDetails.builder().errorCode("VolumeInUse").build();
        return Mono.error(() -> error.awsErrorDetails(details).build())
                .checkpoint("ec2.Volume(id=v).delete [DeleteVolume]");
    }

    @Test
    void valuesAreAwaited() {
        assertThat(Signals.await(Mono.just("one"))).isEqualTo("one");
        assertThat(Signals.<String>await(Mono.empty())).isNull();
        assertThat(Signals.await(Flux.just(1, 2))).containsExactly(1, 2);
        assertThat(Signals.await(Flux.empty())).isEmpty();
    }

    @Test
    void oneValueIsNeitherAnotherNorNoneNorTwo() {
        Signals.assertEmits(Mono.just("one"), "one");

        assertMissed(() -> Signals.assertEmits(Mono.just("two"), "one"));
        assertMissed(() -> Signals.assertEmits(Mono.empty(), "one"));
        assertMissed(() -> Signals.assertEmits(Flux.just("one", "one"), "one"));
    }

    @Test
    void emptyIsNoValue() {
        Signals.assertEmpty(Mono.empty());

        assertMissed(() -> Signals.assertEmpty(Mono.just("one")));
    }

    @Test
    void refusalHasATypeACodeAndALocation() {
        Signals.assertRefused(REFUSED, Ec2Exception.class, "VolumeInUse", "v).delete [DeleteVolume]");

        assertMissed(() -> Signals.assertRefused(
                refused(AwsServiceException.builder()), Ec2Exception.class, "VolumeInUse", "v).delete"));
        assertMissed(() -> Signals.assertRefused(REFUSED, Ec2Exception.class, "NotFound", "v).delete"));
        assertMissed(() -> Signals.assertRefused(REFUSED, Ec2Exception.class, "VolumeInUse", "v).load"));
        assertMissed(() -> Signals.assertRefused(Mono.empty(), Ec2Exception.class, "VolumeInUse", "v).delete"));
    }

    @Test
    void failureHasATypeALocationAndWhatElseIsSaidOfIt() {
        Signals.assertFails(REFUSED, Ec2Exception.class, "v).delete");

        assertMissed(() -> Signals.assertFails(REFUSED, IllegalStateException.class, "v).delete"));
        assertMissed(() -> Signals.assertFails(REFUSED, Ec2Exception.class, "v).load"));
        assertMissed(() -> Signals.assertFails(
                REFUSED,
                Ec2Exception.class,
                "v).delete",
                error -> assertThat(error).isNull()));
    }

    private static void assertMissed(ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
    }
}
