package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

class Ec2IdentifiersTest {

    private static Throwable error(String code, String message) {
        return Ec2Exception.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my key?", "*", "a\\b"})
    void anIdWithAWildcardIsNoValueOfAFilter(String id) {
        assertThat(Ec2Identifiers.IN_FILTER.takes(id)).isFalse();
        assertThat(Ec2Identifiers.IN_LIST.takes(id)).isTrue();
    }

    @Test
    void anIdIsAValueOfAFilter() {
        assertThat(Ec2Identifiers.IN_FILTER.takes("i-0abc")).isTrue();
    }

    @Test
    void onlyAListFailsForTheSakeOfOneId() {
        assertThat(Ec2Identifiers.IN_FILTER.isAllOrNothing()).isFalse();
        assertThat(Ec2Identifiers.IN_LIST.isAllOrNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidAMIID.Malformed", "InvalidParameter", "InvalidParameterValue"})
    void codesOfMalformedIds(String code) {
        assertThat(Ec2Identifiers.IN_LIST.saysMalformed(error(code, "no"))).isTrue();
    }

    @Test
    void otherErrorsSayNothingOfIds() {
        assertThat(Ec2Identifiers.IN_LIST.saysMalformed(error("RequestLimitExceeded", "no")))
                .isFalse();
        assertThat(Ec2Identifiers.IN_LIST.saysMalformed(new IllegalStateException("InvalidParameter")))
                .isFalse();
    }

    @Test
    void theMessageNamesTheIdsThatAreRefused() {
        Throwable refusal = error("InvalidAMIID.NotFound", "The image ids '[ami-1, ami-3]' do not exist");

        assertThat(Ec2Identifiers.IN_LIST.refused(refusal, List.of("ami-1", "ami-2", "ami-3")))
                .containsExactly("ami-1", "ami-3");
    }

    @Test
    void whereThereIsNoMessageNoIdIsNamed() {
        assertThat(Ec2Identifiers.IN_LIST.refused(error("InvalidAMIID.NotFound", null), List.of("ami-1")))
                .isEmpty();
        assertThat(Ec2Identifiers.IN_LIST.refused(new IllegalStateException("ami-1"), List.of("ami-1")))
                .isEmpty();
    }
}
