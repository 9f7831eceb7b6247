package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.LINE;
import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.ofEc2;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.Load;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateVpcResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;

/** Data is the answer, a member of it, or what a path leads to. */
class FoundCodeTest {

    private static String data(Class<?> answer, String load) {
        ResourceSpec resource = ofEc2("Image: {load: '%s'}".formatted(load));
        Load read = Objects.requireNonNull(resource.model().load());
        return code(new FoundCode(LINE, read.found(), answer).data());
    }

    @Test
    void answer() {
        assertThat(data(DescribeVpcsResponse.class, "DescribeVpcs -> @")).isEqualTo("response");
    }

    @Test
    void answerInAHandWrittenMethod() {
        assertThat(data(DescribeVpcsResponse.class, "DescribeVpcs -> of(@)")).isEqualTo("of(response)");
    }

    @Test
    void member() {
        assertThat(data(CreateVpcResponse.class, "CreateVpc -> Vpc")).isEqualTo("response.vpc()");
    }

    @Test
    void firstOfAList() {
        assertThat(data(DescribeVpcsResponse.class, "DescribeVpcs -> Vpcs[0]")).isEqualTo("""
                response.vpcs().stream()
                    .findFirst()
                    .orElse(null)""");
    }

    @Test
    void memberOfAMemberInAHandWrittenMethod() {
        assertThat(data(CreateVpcResponse.class, "CreateVpc -> of(Vpc.VpcId)")).isEqualTo("""
                of(Stream.ofNullable(response.vpc())
                    .map(item -> item.vpcId())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null))""");
    }
}
