package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.EC2;
import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.toy;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.TypeSpec;
import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.codegen.read.ModelReader;
import org.junit.jupiter.api.Test;

/** A service resource is made over a client, or by a session. */
class ServiceWriterTest {

    private static TypeSpec service() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Toy");
        new ServiceWriter(toy("Toy")).addTo(type);
        return type.build();
    }

    @Test
    void overAClientAndByAProvider() {
        assertThat(code(service())).isEqualTo("""
                class Toy {
                  public static Toy over(Ec2AsyncClient client) {
                    return new Toy(ResourceContext.over(client));
                  }

                  public static Toy over(Ec2AsyncClient client, int connections) {
                    return new Toy(ResourceContext.over(client, connections));
                  }

                  public static Toy over(Ec2AsyncClient client,
                      Consumer<? super ServiceResource.Options> settings) {
                    return new Toy(contextOf(client, settings));
                  }

                  public static final class Provider implements ServiceProvider<Toy> {
                    public Provider() {
                    }

                    @Override
                    public Class<Toy> type() {
                      return Toy.class;
                    }

                    @Override
                    public String serviceName() {
                      return "toy";
                    }

                    @Override
                    public Toy create(ServiceClients clients) {
                      return new Toy(clients.context(Ec2AsyncClient.builder()));
                    }
                  }
                }""");
    }

    @Test
    void aProfileIsAppliedToTheBuilder() {
        ServiceModel model = ModelReader.read("toy.yaml", """
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: software.amazon.awssdk.services.ec2.Ec2AsyncClient
                profile: ToyProfile
                resources:
                  Toy: {}
                """);
        TypeSpec.Builder type = TypeSpec.classBuilder("Toy");

        new ServiceWriter(new ResourceSpec(model, EC2, model.resources().get("Toy"))).addTo(type);

        assertThat(code(type.build()))
                .contains("return new Toy(clients.context(ToyProfile.applied(clients.profile(),"
                        + " Ec2AsyncClient.builder())));");
    }
}
