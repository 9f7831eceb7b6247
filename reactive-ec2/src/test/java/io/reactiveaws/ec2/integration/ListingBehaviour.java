package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.ids;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.tagged;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.Page;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.Vpc;
import io.reactiveaws.testkit.SentRequests;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.InstanceType;

/** Collections are narrowed, limited and paged. */
interface ListingBehaviour extends Ec2Behaviour {

    @Test
    default void filtersNarrowWhatIsListed() {
        String value = newName("filtered");
        List<Instance> created = newTaggedInstances(2, value);
        newTaggedInstances(1, newName("other"));
        await(created.get(0).stop());

        assertThat(await(ec2().instances()
                        .filter(request -> request.filters(tagged(value)))
                        .all()))
                .containsExactlyInAnyOrderElementsOf(created);
        assertThat(await(ec2().instances()
                        .filter(request -> request.filters(tagged(value)))
                        .filter(request -> request.filters(
                                Filters.instanceState(InstanceStateName.STOPPED, InstanceStateName.STOPPING)))
                        .all()))
                .containsExactly(created.get(0));
    }

    @Test
    default void listedResourcesKnowTheirData() {
        String value = newName("data");
        newTaggedInstances(2, value);
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            assertThat(await(session.resource(Ec2.class)
                            .instances()
                            .filter(request -> request.filters(tagged(value)))
                            .all()
                            .flatMap(Instance::instanceType)))
                    .containsExactly(InstanceType.T3_MICRO, InstanceType.T3_MICRO);
            assertThat(sent.operations()).containsExactly("DescribeInstances");
        }
    }

    @Test
    default void instancesComeInPagesUntilTheLimit() {
        String value = newName("pages");
        IntStream.range(0, 7).forEach(i -> newTaggedInstances(1, value));

        List<Page<Instance>> pages = await(ec2().instances()
                .filter(request -> request.filters(tagged(value)))
                .pageSize(5)
                .pages());
        assertThat(pages.stream().mapToInt(page -> page.items().size()).sum()).isEqualTo(7);
        assertThat(pages).hasSizeGreaterThanOrEqualTo(2);

        assertThat(await(ec2().instances()
                        .filter(request -> request.filters(tagged(value)))
                        .pageSize(5)
                        .limit(6)
                        .all()))
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @Test
    default void subnetsComeInPages() throws Throwable {
        Vpc vpc = newVpc();
        IntStream.rangeClosed(1, 6).forEach(number -> newSubnet(vpc, number));

        check(
                () -> assertThat(await(vpc.subnets().pageSize(5).pages()).stream()
                                .map(page -> page.items().size()))
                        .containsExactly(5, 1),
                EmulatorGap.MOTO_PAGES);
    }

    @Test
    default void idsAreListedWithoutAPageSize() {
        List<Instance> created = newInstances(2);

        assertThat(await(ec2().instances()
                        .filter(request -> request.instanceIds(ids(created)))
                        .pageSize(5)
                        .all()))
                .containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    default void limitOfNothingCallsNothing() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), Ec2AsyncClientBuilder.class).build()) {
            assertThat(await(session.resource(Ec2.class).vpcs().limit(0).all())).isEmpty();
            assertThat(sent.operations()).isEmpty();
        }
    }

    @Test
    default void nothingIsListedWhereNothingMatches() {
        assertThat(await(ec2().volumes()
                        .filter(request -> request.filters(tagged(newName("none"))))
                        .all()))
                .isEmpty();
    }
}
