package io.reactiveaws.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathTest {

    private static final Path INSTANCES = path(all("Reservations"), all("Instances"));
    private static final Path ID = path(all("Reservations"), all("Instances"), plain("InstanceId"));
    private static final Path WHOLE = path();

    @Test
    void wholeAnswerIsPrintedAsTheModelWritesIt() {
        assertThat(WHOLE).hasToString("@");
        assertThat(WHOLE.isEmpty()).isTrue();
        assertThat(ID).hasToString("Reservations[].Instances[].InstanceId");
    }

    @Test
    void pathWithAllOfAListReturnsMany() {
        assertThat(ID.isList()).isTrue();
        assertThat(path(new Segment("Instances", Index.FIRST), plain("InstanceId"))
                        .isList())
                .isFalse();
    }

    @Test
    void listPartEndsWithTheLastList() {
        assertThat(ID.listPart()).isEqualTo(INSTANCES);
        assertThat(INSTANCES.listPart()).isEqualTo(INSTANCES);
        assertThat(path(plain("Vpc"), plain("VpcId")).listPart()).isEqualTo(WHOLE);
    }

    @Test
    void ownerHasTheLastMember() {
        assertThat(ID.ownerPart()).isEqualTo(INSTANCES);
        assertThat(INSTANCES.ownerPart()).isEqualTo(INSTANCES);
        assertThat(WHOLE.ownerPart()).isEqualTo(WHOLE);
    }

    @Test
    void commonPartIsTheBeginningOfBoth() {
        assertThat(ID.commonPart(INSTANCES)).isEqualTo(INSTANCES);
        assertThat(ID.commonPart(path(all("Reservations"), plain("OwnerId")))).isEqualTo(path(all("Reservations")));
        assertThat(ID.commonPart(path(plain("NextToken")))).isEqualTo(WHOLE);
    }

    @Test
    void pathToAllTakesNoFirstOne() {
        Path first = path(new Segment("Reservations", Index.FIRST), all("Instances"), plain("InstanceId"));

        assertThat(first.ofAll()).isEqualTo(ID);
        assertThat(ID.ofAll()).isEqualTo(ID);
    }

    @Test
    void restFollowsTheBeginningOnly() {
        assertThat(ID.behind(INSTANCES)).contains(path(plain("InstanceId")));
        assertThat(INSTANCES.behind(INSTANCES)).contains(WHOLE);
        assertThat(INSTANCES.behind(ID)).isEmpty();
        assertThat(ID.behind(path(all("Vpcs")))).isEmpty();
    }

    @Test
    void resourcesAreMadeOfWhatTheirPathsHaveInCommon() {
        assertThat(new MadeResource("Instance", List.of(ID), INSTANCES).items()).isEqualTo(INSTANCES);
        assertThat(new MadeResource("Instance", List.of(ID), null).items()).isEqualTo(INSTANCES);
        assertThat(new MadeResource("Tag", List.of(new Source.Identifier("id")), null).items())
                .isEqualTo(WHOLE);
    }

    private static Path path(Segment... segments) {
        return new Path(List.of(segments));
    }

    private static Segment all(String member) {
        return new Segment(member, Index.ALL);
    }

    private static Segment plain(String member) {
        return new Segment(member, Index.NONE);
    }
}
