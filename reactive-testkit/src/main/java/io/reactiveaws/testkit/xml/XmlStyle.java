package io.reactiveaws.testkit.xml;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.traits.ListTrait;

/** What documents of a protocol have around an answer's members. */
public enum XmlStyle {
    /** S3's: members are the root's children, or the root is one of them. */
    REST_XML,

    /** EC2's: the request's id is among the members. */
    EC2,

    /** That of most others: the members are in an element of their own, the request's id in another. */
    QUERY;

    /** What a list calls its members. */
    String memberName(ListTrait list) {
        @Nullable String name = list.memberLocationName();
        if (this == REST_XML) {
            return name != null ? name : list.memberFieldInfo().locationName();
        }
        return this == EC2 ? "item" : "member";
    }
}
