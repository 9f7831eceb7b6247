package io.reactiveaws.core.xml;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkProtocolMetadata;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.core.traits.ListTrait;

/** The protocols whose answers are XML, and what the SDK's unmarshallers of them do otherwise. */
enum XmlProtocol {
    /** S3's: members may be attributes and headers, and a list's members have their name. */
    REST_XML("rest-xml"),

    /** EC2's: the request's id is in the body, and any child of a list is one of its members. */
    EC2("ec2"),

    /** That of many others: as EC2's, in an element of its own below the root. */
    QUERY("query");

    private final String sdkName;

    XmlProtocol(String sdkName) {
        this.sdkName = sdkName;
    }

    /** That of a call; null if it has another, or tells none. */
    static @Nullable XmlProtocol of(ExecutionAttributes call) {
        SdkProtocolMetadata metadata = call.getAttribute(SdkInternalExecutionAttribute.PROTOCOL_METADATA);
        String name = metadata == null ? null : metadata.serviceProtocol();
        for (XmlProtocol protocol : values()) {
            if (protocol.sdkName.equals(name)) {
                return protocol;
            }
        }
        return null;
    }

    /** The elements of a list that are its members; null if all are. */
    @Nullable
    String memberName(ListTrait list) {
        if (this != REST_XML) {
            return null;
        }
        String name = list.memberLocationName();
        return name != null ? name : list.memberFieldInfo().locationName();
    }
}
