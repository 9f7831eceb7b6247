package io.reactiveaws.s3;

import io.reactiveaws.testkit.ContractTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.s3.S3AsyncClient;

class S3ContractTest {

    @TestFactory
    Stream<DynamicNode> everyMemberDoesWhatTheModelSays() {
        return ContractTest.of(Path.of("src/main/model/s3.yaml"), S3AsyncClient.class, S3::over);
    }
}
