package io.reactiveaws.codegen.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reactiveaws.codegen.model.Action;
import io.reactiveaws.codegen.model.Effect;
import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Load;
import io.reactiveaws.codegen.model.MadeResource;
import io.reactiveaws.codegen.model.Member;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.TextRule;
import io.reactiveaws.codegen.model.Waiter;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource's lines become typed members. */
class ResourceReaderTest {

    @Test
    void sectionSaysWhatAnActionDoes() {
        ResourceModel subnet = read("""
                actions:
                  delete: DeleteSubnet(SubnetId=id)
                creates:
                  createImage: CreateImage(InstanceId=id) -> Image(ImageId)
                  createInstances: RunInstances(SubnetId=id) -> Instance(Instances[].InstanceId)
                changing: [createInstances]
                reads:
                  describe: DescribeSubnets(SubnetIds[0]=id)
                """);

        assertThat(subnet.actions())
                .extracting(Action::name, Action::effect)
                .containsExactly(
                        tuple("delete", Effect.CHANGES),
                        tuple("createImage", Effect.CREATES),
                        tuple("createInstances", Effect.CREATES_AND_CHANGES),
                        tuple("describe", Effect.READS));
    }

    @Test
    void whatACancelDoesNotCutIsNoActionOfTheGenerator() {
        ResourceModel subnet = read("""
                identifiers: {id: SubnetId}
                extends: AbstractSubnet
                written: [wait]
                uncut:
                  wait: DescribeSubnets(SubnetIds[0]=id)
                """);

        assertThat(subnet.uncut()).extracting(Action::name).containsExactly("wait");
        assertThat(subnet.actions()).isEmpty();
    }

    @Test
    void actionMayHaveAMethodThatTakesItsPlace() {
        ResourceModel subnet = read("""
                identifiers: {id: SubnetId}
                shape: Subnet
                actions:
                  delete: DeleteSubnet(SubnetId=id)
                  other: DeleteSubnet(SubnetId=id)
                coalescedActions:
                  delete: deleteWithOthers
                """);

        assertThat(subnet.actions())
                .extracting(
                        Action::name,
                        action -> action.coalesced() == null
                                ? ""
                                : action.coalesced().text())
                .containsExactly(tuple("delete", "deleteWithOthers"), tuple("other", ""));
    }

    @Test
    void effectSaysWhatIsForgottenAndWhatIsNew() {
        assertThat(Effect.values())
                .filteredOn(Effect::changes)
                .containsExactly(Effect.CHANGES, Effect.CREATES_AND_CHANGES);
        assertThat(Effect.values())
                .filteredOn(Effect::creates)
                .containsExactly(Effect.CREATES, Effect.CREATES_AND_CHANGES);
    }

    @Test
    void operationsNameSaysNothingOfCreation() {
        ResourceModel image = read("""
                actions:
                  create: CreateImage(InstanceId=id) -> Image(ImageId)
                """);

        assertThat(image.actions()).extracting(Action::effect).containsExactly(Effect.CHANGES);
    }

    @Test
    void actionKnowsWhatItMakes() {
        ResourceModel image = read("""
                reads:
                  plain: DescribeImages
                  copy: CopyImage(SourceImageId=id) -> Image(ImageId)
                """);

        assertThat(image.actions().get(0).made()).isNull();
        assertThat(Objects.requireNonNull(image.actions().get(1).made()).resource())
                .isEqualTo("Image");
    }

    @Test
    void identifiersHaveTheirRules() {
        ResourceModel tag = read("""
                identifiers: {id: ResourceId, key: Key, value: }
                mayBeBlank: [key]
                mayBeEmpty: [value]
                """);

        assertThat(tag.identifiers())
                .extracting(IdentifierModel::rule)
                .containsExactly(TextRule.NOT_BLANK, TextRule.NOT_EMPTY, TextRule.NOT_NULL);
        assertThat(tag.identifiers()).extracting(IdentifierModel::isMember).containsExactly(true, true, false);
    }

    @Test
    void waiterHasTheNameOfItsMethod() {
        ResourceModel image = read("""
                waiters:
                  available:
                    poll: DescribeImages(ImageIds[0]=id) -> Images[0]
                    delay: 15
                    attempts: 40
                    accept: ['success all Images[].State available']
                """);

        Waiter waiter = image.waiters().get(0);
        assertThat(waiter.name()).isEqualTo("waitUntilAvailable");
        assertThat(waiter.delay()).isEqualTo(15);
        assertThat(waiter.attempts()).isEqualTo(40);
        assertThat(waiter.acceptors()).hasSize(1);
    }

    @Test
    void waiterThatPollsAsTheLoadDoesPollsByLoadsIfTheseAreCoalesced() {
        String load = "load: DescribeImages(ImageIds[0]=id) -> Images[0]\n";
        String waiters = """
                waiters:
                  same: {poll: 'DescribeImages(ImageIds[0]=id) -> Images[0]', delay: 1, attempts: 1, accept: \
                  [retry status 503]}
                  other: {poll: 'DescribeImages(ImageIds[0]=id)', delay: 1, attempts: 1, accept: [retry status 503]}
                """;
        ResourceModel coalesced = read(load + "coalesced: DescribeImages(ImageIds[]=id) by 9 -> Images[]\n" + waiters);
        ResourceModel alone = read(load + waiters);

        assertThat(coalesced.waiters())
                .filteredOn(coalesced::pollsByLoads)
                .extracting(Waiter::state)
                .containsExactly("same");
        assertThat(alone.waiters()).noneMatch(alone::pollsByLoads);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DescribeImages( ImageIds[0]=id, Filters[a]=\"b\" ) -> Images[0]",
                "DescribeImages(Filters[a]=\"b\", ImageIds[0]=id) -> Images[0]",
                "DescribeImages(imageIds[0]=id, filters[a]=\"b\") -> images[0]"
            })
    void pollThatIsSpeltOtherwiseThanTheLoadPollsByLoadsToo(String poll) {
        ResourceModel image = read("""
                load: DescribeImages(ImageIds[0]=id, Filters[a]="b") -> Images[0]
                coalesced: DescribeImages(ImageIds[]=id) by 9 -> Images[]
                waiters:
                  available: {poll: '%s', delay: 1, attempts: 1, accept: [retry status 503]}
                """.formatted(poll));

        assertThat(image.waiters()).allMatch(image::pollsByLoads);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DescribeImages(ImageIds[0]=id) -> Images[0]",
                "DescribeImages(ImageIds[0]=id, Filters[A]=\"b\") -> Images[0]",
                "DescribeImages(ImageIds[0]=id, Filters[a]=\"B\") -> Images[0]",
                "DescribeImages(ImageIds[0]=id, Filters[a]=\"b\") -> ofImage(Images[0])",
                "DescribeImages(ImageIds[0]=id, Filters[a]=\"b\") -> Images[]"
            })
    void pollThatSaysSomethingElseThanTheLoadPollsAlone(String poll) {
        ResourceModel image = read("""
                load: DescribeImages(ImageIds[0]=id, Filters[a]="b") -> Images[0]
                coalesced: DescribeImages(ImageIds[]=id) by 9 -> Images[]
                waiters:
                  available: {poll: '%s', delay: 1, attempts: 1, accept: [retry status 503]}
                """.formatted(poll));

        assertThat(image.waiters()).noneMatch(image::pollsByLoads);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load: DescribeImages by 10 -> @",
                "actions: {act: CopyImage by 10}",
                "creates: {act: CopyImage}",
                "batch: {act: CopyImage}",
                "references: {image: 'Image(id)'}",
                "subresources: {image: Image(Path) with Path}",
                "collections: {images: 'DescribeImages -> Image(Path)'}",
                "waiters: {ok: {poll: A, delay: 1, attempts: 1, accept: [success all Path ok]}}"
            })
    void whatCanBeReadIsJudgedLater(String member) {
        assertThat(read(member)).isNotNull();
    }

    @Test
    void loadKnowsWhereTheDataIs() {
        Load load = Objects.requireNonNull(
                read("load: GetImage(Id=id) -> ofImage(Images[0])\n").load());

        assertThat(load.found().mapper()).isEqualTo("ofImage");
        assertThat(load.found().path()).hasToString("Images[0]");
        assertThat(load.found().isAnswer()).isFalse();
        assertThat(load.line().place()).isEqualTo("image.yaml:7");
    }

    @Test
    void referenceKnowsItsOnlyPath() {
        ResourceModel image = read("references: {tag: 'Tag(id, Tags[].Key) with Tags[]'}\n");

        MadeResource made = image.references().get(0).made();
        assertThat(image.references().get(0).path()).hasToString("Tags[].Key");
        assertThat(made.isList()).isTrue();
        assertThat(made.items()).hasToString("Tags[]");
    }

    @Test
    void membersThatHaveAMethodOfTheirName() {
        ResourceModel image = read("""
                identifiers: {id: }
                extends: AbstractImage
                written: [isPublic]
                actions: {delete: DeregisterImage(ImageId=id)}
                batch: {delete: 'DeregisterImage(ImageIds[]=id) by 5'}
                subresources: {tag: 'Tag(id, ?)'}
                collections: {images: 'DescribeImages -> Image(Images[].ImageId)'}
                """);

        assertThat(image.members()).extracting(Member::name).containsExactly("delete", "tag", "images");
        assertThat(image.memberNames()).containsExactly("id", "delete", "tag", "images", "isPublic");
        assertThat(image.isWritten("isPublic")).isTrue();
        assertThat(image.isWritten("tag")).isFalse();
    }

    private static ResourceModel read(String resource) {
        return ModelReader.read("image.yaml", """
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
                resources:
                  Image:
                """ + resource.indent(4))
                .resources()
                .get("Image");
    }
}
