package io.reactiveaws.ec2;

import io.reactiveaws.testkit.ContractTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

class Ec2ContractTest {

    @TestFactory
    Stream<DynamicNode> everyMemberDoesWhatTheModelSays() {
        return ContractTest.of(Path.of("src/main/model/ec2.yaml"), Ec2AsyncClient.class, Ec2::over);
    }
}
