package io.reactiveaws.spring.app;

import io.reactiveaws.s3.S3;
import io.reactiveaws.spring.local.LocalAwsConnection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import reactor.test.StepVerifier;

// code: test
@SpringBootTest
@LocalAwsConnection
class ShopTest {

    @Test
    void receiptIsStoredAndRead(@Autowired S3 s3, @Autowired Receipts receipts) {
        s3.createBucket("receipts")
                .then(receipts.store("r-1", "3 apples"))
                .then(receipts.receipt("r-1"))
                .as(StepVerifier::create)
                .expectNext("3 apples")
                .verifyComplete();
    }
}
// end
