package io.reactiveaws.codegen.check;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.LocationTrait;

/**
 * A client one of whose requests has a member that generated code uses as the name of a variable, as DynamoDB's has.
 */
public interface ItemClient extends SdkClient {

    /** Its only operation. */
    CompletableFuture<String> putItem(PutItemRequest request);

    /** The request. */
    final class PutItemRequest extends AwsRequest {

        private PutItemRequest(AwsRequest.Builder builder) {
            super(builder);
        }

        /** The member. */
        public String item() {
            return "";
        }

        public static Builder builder() {
            return new Builder();
        }

        @Override
        public AwsRequest.Builder toBuilder() {
            return builder();
        }

        @Override
        public List<SdkField<?>> sdkFields() {
            return builder().sdkFields();
        }

        /** Its builder. */
        public static final class Builder extends BuilderImpl implements SdkPojo {

            @Override
            public AwsRequest build() {
                return new PutItemRequest(this);
            }

            @Override
            public List<SdkField<?>> sdkFields() {
                return List.of(SdkField.builder(MarshallingType.STRING)
                        .memberName("Item")
                        .traits(LocationTrait.builder()
                                .location(MarshallLocation.PAYLOAD)
                                .locationName("Item")
                                .build())
                        .build());
            }
        }
    }
}
