package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A request is filled with identifiers, constants, arguments and filters. */
class RequestCodeTest {

    private static RequestCode request(String head, String call) {
        ResourceSpec resource =
                tiny("ec2.Ec2AsyncClient", head, "Image: {identifiers: {id: }, actions: {act: '%s'}}".formatted(call));
        return new RequestCode(resource, resource.model().actions().get(0).call());
    }

    private static String setters(String head, String call) {
        return request(head, call).setters().stream().map(Writing::code).collect(Collectors.joining("\n"));
    }

    @Test
    void identifierInAMemberAndInAList() {
        assertThat(setters("", "CreateImage(InstanceId=id)") + setters("", "StopInstances(InstanceIds[0]=id)"))
                .isEqualTo(".instanceId(id).instanceIds(id)");
    }

    @Test
    void filtersGoIntoOneList() {
        assertThat(setters("", "DescribeTags(Filters[resource-id]=id, Filters[resource-type]=\"image\")"))
                .isEqualTo("""
                .filters(Filter.builder().name("resource-id").values(id).build(),
                    Filter.builder().name("resource-type").values("image").build())""");
    }

    @Test
    void serviceWritesTheValuesOfFilters() {
        assertThat(setters(
                        "filterValue: FilterValue",
                        "DescribeTags(Filters[resource-id]=id, Filters[resource-type]=\"image\")"))
                .isEqualTo("""
                .filters(Filter.builder().name("resource-id").values(FilterValue.literal(id)).build(),
                    Filter.builder().name("resource-type").values("image").build())""");
    }

    @Test
    void constantInAListOfEnumsIsAText() {
        assertThat(setters("", "DescribeInstanceTypes(InstanceTypes[0]=\"t3.nano\")"))
                .isEqualTo(".instanceTypesWithStrings(\"t3.nano\")");
    }

    @Test
    void callWithArguments() {
        assertThat(code(request("", "CreateImage(InstanceId=id, Name=?)").send(false)))
                .isEqualTo("""
                client -> client.createImage(CreateImageRequest.builder()
                    .name(name)
                    .instanceId(id)
                    .build())""");
    }

    @Test
    void serviceChecksARequest() {
        assertThat(code(request("checks: {StopInstances: Stops}", "StopInstances(InstanceIds[0]=id)")
                        .send(true)))
                .isEqualTo("""
                client -> client.stopInstances(Stops.checked(StopInstancesRequest.builder()
                    .applyMutation(request)
                    .instanceIds(id)
                    .build()))""");
    }

    @Test
    void callWithAConsumer() {
        assertThat(code(request("", "CreateImage(InstanceId=id, Name=?)").send(true)))
                .isEqualTo("""
                client -> client.createImage(CreateImageRequest.builder()
                    .applyMutation(request)
                    .instanceId(id)
                    .build())""");
    }
}
