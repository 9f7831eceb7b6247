package io.reactiveaws.core.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.xml.XmlCase.Fate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Who reads a document, and that what is read is what the SDK reads, for the SDK's three protocols with XML. */
class XmlContractTest {

    private static Stream<Arguments> cases() {
        return Stream.of(TextCases.all(), StructureCases.all(), DocumentCases.all())
                .flatMap(cases -> cases)
                .flatMap(each -> Arrays.stream(XmlProtocol.values()).map(protocol -> Arguments.of(protocol, each)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void isAsTheSdkReadsIt(XmlProtocol protocol, XmlCase each) {
        SdkHttpFullResponse head = head(each);
        @Nullable SampleResponse expected = BothReaders.sdk(protocol, head, each.body(protocol));
        @Nullable SampleResponse actual = BothReaders.streamed(protocol, head, each.body(protocol));
        assertThat(fate(expected, actual)).isEqualTo(each.in(protocol));
        if (actual != null && expected != null) {
            assertThat(actual.values()).isEqualTo(expected.values());
            assertThat(actual.values()).hasToString(expected.values().toString());
            assertThat(actual.responseMetadata())
                    .hasToString(expected.responseMetadata().toString());
            assertThat(actual.responseMetadata().requestId())
                    .isEqualTo(expected.responseMetadata().requestId());
        }
    }

    private static Fate fate(@Nullable SampleResponse sdk, @Nullable SampleResponse streamed) {
        if (streamed != null) {
            return Fate.READ;
        }
        return sdk == null ? Fate.REFUSED : Fate.LEFT;
    }

    private static SdkHttpFullResponse head(XmlCase each) {
        SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(200);
        each.headers().forEach(head::putHeader);
        return head.build();
    }
}
