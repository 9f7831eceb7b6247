package io.reactiveaws.core.xml;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.core.http.HttpResponseHandler;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What a body tells of its request beside the answer: its id. */
final class BodyMetadata implements Shape.Unknown {

    private static final String METADATA = "ResponseMetadata";
    private static final String REQUEST_ID = "requestId";

    private @Nullable Map<String, String> metadata;
    private @Nullable String requestId;

    /** Whether the names stand for something else in an answer. */
    static boolean clashesWith(Shape shape) {
        return shape.hasMember(METADATA) || shape.hasMember(REQUEST_ID);
    }

    static boolean isName(String name) {
        return METADATA.equals(name) || REQUEST_ID.equals(name);
    }

    @Override
    public void take(XmlCursor cursor) throws XMLStreamException {
        if (METADATA.equals(cursor.name())) {
            requireFirst(metadata);
            metadata = children(cursor);
        } else if (REQUEST_ID.equals(cursor.name())) {
            requireFirst(requestId);
            requestId = cursor.text();
        } else {
            cursor.skip();
        }
    }

    private static void requireFirst(@Nullable Object before) {
        if (before != null) {
            throw new UnexpectedXml("two ids of one request");
        }
    }

    private static Map<String, String> children(XmlCursor cursor) throws XMLStreamException {
        Map<String, String> children = new HashMap<>();
        while (cursor.enterNext()) {
            String name = cursor.name();
            children.put("RequestId".equals(name) ? AwsHeader.AWS_REQUEST_ID : name, cursor.text());
        }
        return children;
    }

    /** Adds it to what the SDK has from the headers alone; an id of the body comes before one of them. */
    void addTo(AwsResponse.Builder response, SdkHttpResponse http) {
        Map<String, String> all = metadata == null ? new HashMap<>() : metadata;
        if (requestId != null) {
            all.put(AwsHeader.AWS_REQUEST_ID, requestId);
        }
        if (all.isEmpty()) {
            return;
        }
        if (!all.containsKey(AwsHeader.AWS_REQUEST_ID)) {
            all.put(
                    AwsHeader.AWS_REQUEST_ID,
                    http.firstMatchingHeader(HttpResponseHandler.X_AMZN_REQUEST_ID_HEADERS)
                            .orElse(null));
        }
        http.forEachHeader((name, values) -> all.put(name, values.get(0)));
        response.responseMetadata(new Metadata(all));
    }

    private static final class Metadata extends AwsResponseMetadata {

        Metadata(Map<String, String> metadata) {
            super(metadata);
        }
    }
}
