package io.reactiveaws.sqs;

import io.reactiveaws.testkit.ContractTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

class SqsContractTest {

    @TestFactory
    Stream<DynamicNode> everyMemberDoesWhatTheModelSays() {
        return ContractTest.of(Path.of("src/main/model/sqs.yaml"), SqsAsyncClient.class, Sqs::over);
    }
}
