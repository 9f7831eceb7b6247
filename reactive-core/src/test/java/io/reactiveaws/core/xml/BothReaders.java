package io.reactiveaws.core.xml;

import java.nio.ByteBuffer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** One answer as the SDK and as the streaming reader read it. */
final class BothReaders {

    private BothReaders() {}

    /** Null if it fails. */
    static @Nullable SampleResponse sdk(XmlProtocol protocol, SdkHttpFullResponse head, byte[] body) {
        try {
            return SdkReader.read(protocol, head, body);
        } catch (Exception e) {
            return null;
        }
    }

    /** What the SDK makes of the head alone, with what is read of the body; null if that is left to the SDK. */
    static @Nullable SampleResponse streamed(XmlProtocol protocol, SdkHttpFullResponse head, byte[] body) {
        @Nullable SampleResponse withoutBody = sdk(protocol, head, new byte[0]);
        Chunks chunks = new Chunks();
        chunks.add(ByteBuffer.wrap(body));
        try {
            ReadAnswer read = Operation.of(SampleRequest.class, protocol).read(chunks.stream());
            return read == null || withoutBody == null ? null : (SampleResponse) read.addTo(withoutBody, head);
        } catch (XMLStreamException | RuntimeException e) {
            return null;
        }
    }
}
