package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A constant says how many are loaded in one call. */
class CoalescedLoadWriterTest {

    private static final String LIST = """
            KeyPair:
              identifiers: {name: KeyName}
              shape: KeyPairInfo
              load: DescribeKeyPairs(KeyNames[0]=name) -> KeyPairs[0]
              coalesced: DescribeKeyPairs(KeyNames[]=name) by 5 -> KeyPairs[]
            """;
    private static final String FILTER = LIST.replace("KeyNames[]=name) by 5", "Filters[key-name]=name) by 200");

    private static CoalescedLoadWriter writer(String head, String resources) {
        ResourceSpec resource = tiny("ec2.Ec2AsyncClient", head, resources);
        return new CoalescedLoadWriter(
                resource, Objects.requireNonNull(resource.model().coalesced()));
    }

    @Test
    void identifiersInAList() {
        assertThat(code(writer("", LIST).constant())).isEqualTo("""
                private static final CoalescedLoad<Ec2AsyncClient, KeyPairInfo> COALESCED = new \
                CoalescedLoad<>("DescribeKeyPairs", 5, data -> data.keyName(), (context, name) -> \
                Listing.in("tiny.KeyPair.load [DescribeKeyPairs]", context.scope(), \
                TinyOperations.DESCRIBE_KEY_PAIRS, request -> request.keyNames(name), response -> \
                response.keyPairs().stream()
                    .toList()), IdentifierRules.ALL_OR_NOTHING);""");
    }

    @Test
    void identifiersInAFilter() {
        assertThat(code(writer("", FILTER).constant())).isEqualTo("""
                private static final CoalescedLoad<Ec2AsyncClient, KeyPairInfo> COALESCED = new \
                CoalescedLoad<>("DescribeKeyPairs", 200, data -> data.keyName(), (context, name) -> \
                Listing.in("tiny.KeyPair.load [DescribeKeyPairs]", context.scope(), \
                TinyOperations.DESCRIBE_KEY_PAIRS, request -> \
                request.filters(Filter.builder().name("key-name").values(name).build()), response -> \
                response.keyPairs().stream()
                    .toList()), IdentifierRules.MISSING_LEFT_OUT);""");
    }

    @Test
    void serviceHasRulesOfItsOwn() {
        assertThat(code(writer("identifierRules: TinyRules", FILTER).constant()))
                .isEqualTo("""
                private static final CoalescedLoad<Ec2AsyncClient, KeyPairInfo> COALESCED = new \
                CoalescedLoad<>("DescribeKeyPairs", 200, data -> data.keyName(), (context, name) -> \
                Listing.in("tiny.KeyPair.load [DescribeKeyPairs]", context.scope(), \
                TinyOperations.DESCRIBE_KEY_PAIRS, request -> \
                request.filters(Filter.builder().name("key-name").values(name).build()), response -> \
                response.keyPairs().stream()
                    .toList()), TinyRules.IN_FILTER);""");
    }

    @Test
    void methodReturnsTheConstant() {
        assertThat(code(writer("", LIST).method())).isEqualTo("""
                @Override
                protected CoalescedLoad<Ec2AsyncClient, KeyPairInfo> coalescedLoad() {
                  return COALESCED;
                }""");
    }
}
