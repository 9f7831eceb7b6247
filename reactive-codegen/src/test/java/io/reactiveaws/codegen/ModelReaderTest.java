package io.reactiveaws.codegen;

import static io.reactiveaws.codegen.ModelErrors.assertError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reactiveaws.codegen.model.IdentifierModel;
import io.reactiveaws.codegen.model.Line;
import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.ResourceModel;
import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.codegen.model.TextRule;
import io.reactiveaws.codegen.read.ModelReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {

    private static final String MINIMAL = """
            service: Toy
            name: toy
            package: io.reactiveaws.toy
            client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
            resources:
              Toy: {}
            """;

    @Test
    void everyValueKeepsItsLine() {
        ServiceModel model = ModelReader.read("toy.yaml", Toy.resource("toy.yaml"));

        assertThat(model.client())
                .isEqualTo(new Line("toy.yaml", 5, "software.amazon.awssdk.services.ec2.Ec2AsyncClient"));
        assertThat(model.paging().get("DescribeVolumes").line())
                .isEqualTo(new Line("toy.yaml", 10, "NextToken -> NextToken by MaxResults 5..500"));
        assertThat(model.resources().keySet()).first().isEqualTo("Toy");
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        ServiceModel model = ModelReader.read("toy.yaml", MINIMAL);

        assertThat(model.paging()).isEmpty();
        assertThat(model.resources().get("Toy"))
                .isEqualTo(new ResourceModel(
                        "Toy", null, null, null, null, List.of(), List.of(), null, null, null, List.of(), List.of(),
                        List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void identifierWithoutAMemberIsAnEmptyText() {
        ServiceModel model = ModelReader.read("toy.yaml", MINIMAL + "  Image:\n    identifiers:\n      id:\n");

        assertThat(model.resources().get("Image").identifiers())
                .containsExactly(new IdentifierModel("id", new Line("toy.yaml", 9, ""), TextRule.NOT_BLANK));
    }

    @Test
    void fileIsReadByItsName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("small.yaml"), MINIMAL);

        assertThat(ModelReader.read(file).service()).isEqualTo(new Line("small.yaml", 1, "Toy"));
    }

    @Test
    void fileThatIsNotThereIsAnError(@TempDir Path folder) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ModelReader.read(folder.resolve("none.yaml")));
    }

    @Test
    void unknownKeyGetsASuggestion() {
        assertError(MINIMAL + "  Image:\n    acions: {}\n", "toy.yaml:8: no key acions; did you mean actions?");
    }

    @Test
    void unknownKeyOfTheFileGetsASuggestion() {
        assertError(MINIMAL + "pagin: {}\n", "toy.yaml:7: no key pagin; did you mean paging?");
    }

    @Test
    void unknownKeyUnlikeAnyOtherGetsTheList() {
        assertError(
                MINIMAL + "observability: {}\n",
                "toy.yaml:7: no key observability; there are [checks, client, filterValue, identifierRules, name,"
                        + " package, paging, profile, resources, service]");
    }

    @Test
    void keyThatIsThereTwice() {
        assertError(MINIMAL + "  Image: {}\n  Image: {}\n", "toy.yaml:8: Duplicate Object property \"Image\"");
    }

    @Test
    void textThatIsNoYaml() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Toy.generate("service: \"Toy\n"))
                .withMessageStartingWith("toy.yaml:1: while scanning a quoted scalar");
    }

    @Test
    void listInPlaceOfAText() {
        assertError(
                MINIMAL.replace("name: toy", "name: [toy]"),
                "toy.yaml:2: a text, a list or a map stands where a model has another of them");
    }

    @Test
    void textInPlaceOfAMap() {
        assertError(
                MINIMAL + "  Image: none\n",
                "toy.yaml:7: a text, a list or a map stands where a model has another of them");
    }

    @Test
    void emptyFile() {
        assertError("", "toy.yaml:1: the file is empty");
        assertError("---\n", "toy.yaml:1: the file is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "service, toy.yaml:1: add service: such as Sqs",
        "name, toy.yaml:1: add name: such as sqs",
        "package, toy.yaml:1: add package: such as io.reactiveaws.sqs",
        "client, toy.yaml:1: add client: such as software.amazon.awssdk.services.sqs.SqsAsyncClient"
    })
    void keyThatIsMissing(String key, String text) {
        assertError(MINIMAL.replaceFirst("(?m)^" + key + ": .*\n", ""), text);
    }

    @Test
    void resourcesThatAreMissing() {
        assertError(
                MINIMAL.substring(0, MINIMAL.indexOf("resources")),
                "toy.yaml:1: add resources: and one resource at least");
    }

    @Test
    void resourceThatSaysNothing() {
        assertError(MINIMAL + "  Image:\n", "toy.yaml:1: add Image: {} below resources:, or what it has");
    }
}
