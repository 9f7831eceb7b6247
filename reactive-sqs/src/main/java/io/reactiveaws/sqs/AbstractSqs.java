package io.reactiveaws.sqs;

import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.calls.CallRules;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The parts of {@link Sqs} that the model cannot say. */
abstract class AbstractSqs extends ServiceResource<SqsAsyncClient> {

    private static final CallRules RULES = new CallRules() {
        @Override
        public String service() {
            return "sqs";
        }

        @Override
        public boolean isLongPoll(String operation) {
            return "ReceiveMessage".equals(operation);
        }
    };

    AbstractSqs(ResourceContext<SqsAsyncClient> context) {
        super(context.ofService(RULES));
    }
}
