package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.DhcpOptions;
import io.reactiveaws.ec2.Vpc;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DhcpConfiguration;
import software.amazon.awssdk.services.ec2.model.NewDhcpConfiguration;

/** Sets of DHCP options are created, associated and deleted. */
interface DhcpOptionsBehaviour extends Ec2Behaviour {

    private DhcpOptions newOptions() {
        DhcpOptions options = await(ec2().createDhcpOptions(List.of(NewDhcpConfiguration.builder()
                .key("domain-name")
                .values("example.com")
                .build())));
        return removed(options, ec2().dhcpOptions(options.id()).delete());
    }

    @Test
    default void createdOptionsAreThere() {
        DhcpOptions options = newOptions();
        DhcpOptions sameForOthers = ec2().dhcpOptions(options.id());

        assertThat(await(sameForOthers.dhcpConfigurations()))
                .extracting(DhcpConfiguration::key)
                .containsExactly("domain-name");
        assertThat(await(ec2().dhcpOptionsSets()
                        .filter(request -> request.dhcpOptionsIds(options.id()))
                        .all()))
                .containsExactly(options);
    }

    @Test
    default void optionsAreThoseOfAVpcUntilItHasOthers() {
        Vpc vpc = newVpc();
        DhcpOptions options = newOptions();

        await(options.associateWithVpc(vpc.id()));
        assertEmits(vpc.reload().flatMap(Vpc::dhcpOptions), options);
        assertRefused(options.delete(), "DependencyViolation", options + ".delete [DeleteDhcpOptions]");

        await(vpc.associateDhcpOptions("default"));
        assertEmits(vpc.dhcpOptions(), ec2().dhcpOptions("default"));
    }

    @Test
    default void deletedOptionsAreGone() {
        DhcpOptions options = newOptions();

        await(options.delete());

        assertEmits(options.exists(), false);
        assertEmpty(options.find());
    }
}
