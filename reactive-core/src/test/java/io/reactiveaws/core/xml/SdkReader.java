package io.reactiveaws.core.xml;

import java.io.ByteArrayInputStream;
import java.util.Map;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.http.HttpResponseHandler;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.protocols.query.AwsEc2ProtocolFactory;
import software.amazon.awssdk.protocols.query.AwsQueryProtocolFactory;
import software.amazon.awssdk.protocols.xml.AwsXmlProtocolFactory;
import software.amazon.awssdk.protocols.xml.XmlOperationMetadata;

/** The SDK's own reading of answers. */
final class SdkReader {

    private static final SdkClientConfiguration NOTHING =
            SdkClientConfiguration.builder().build();

    private static final Map<XmlProtocol, HttpResponseHandler<SampleResponse>> HANDLERS =
            Map.of(XmlProtocol.REST_XML, restXml(), XmlProtocol.EC2, ec2(), XmlProtocol.QUERY, query());

    private SdkReader() {}

    private static HttpResponseHandler<SampleResponse> restXml() {
        HttpResponseHandler<?> handler = AwsXmlProtocolFactory.builder()
                .clientConfiguration(NOTHING)
                .build()
                .createResponseHandler(SampleResponse::builder, new XmlOperationMetadata());
        return (response, attributes) -> (SampleResponse) handler.handle(response, attributes);
    }

    private static HttpResponseHandler<SampleResponse> ec2() {
        return AwsEc2ProtocolFactory.builder()
                .clientConfiguration(NOTHING)
                .build()
                .createResponseHandler(SampleResponse::builder);
    }

    private static HttpResponseHandler<SampleResponse> query() {
        return AwsQueryProtocolFactory.builder()
                .clientConfiguration(NOTHING)
                .build()
                .createResponseHandler(SampleResponse::builder);
    }

    static SampleResponse read(XmlProtocol protocol, SdkHttpFullResponse head, byte[] body) throws Exception {
        SdkHttpFullResponse answer = head.toBuilder()
                .content(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
        return HANDLERS.get(protocol).handle(answer, new ExecutionAttributes());
    }
}
