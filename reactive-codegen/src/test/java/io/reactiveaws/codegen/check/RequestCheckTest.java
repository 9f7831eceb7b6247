package io.reactiveaws.codegen.check;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reactiveaws.codegen.model.ModelException;
import io.reactiveaws.codegen.model.ServiceModel;
import io.reactiveaws.codegen.read.ModelReader;
import org.junit.jupiter.api.Test;

class RequestCheckTest {

    @Test
    void argumentWithTheNameOfAVariable() {
        ServiceModel model = ModelReader.read("toy.yaml", """
                service: Toy
                name: toy
                package: io.reactiveaws.toy
                client: io.reactiveaws.codegen.check.ItemClient
                resources:
                  Toy:
                    actions:
                      put: PutItem(Item=?)
                """);
        ModelCheck check = new ModelCheck(model, new SdkTypes(model.client()));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(check::run)
                .withMessage("toy.yaml:8: the argument item has the name of a variable in the generated code; write the"
                        + " member by hand");
    }
}
