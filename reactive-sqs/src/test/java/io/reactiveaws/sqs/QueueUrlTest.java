package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://sqs.eu-west-1.amazonaws.com/1/jobs, eu-west-1",
        "https://SQS.EU-West-1.amazonaws.com/1/jobs, eu-west-1",
        "https://sqs.cn-north-1.amazonaws.com.cn/1/jobs, cn-north-1",
        "https://sqs.us-gov-west-1.amazonaws.com/1/jobs, us-gov-west-1",
        "https://sqs-fips.us-east-2.amazonaws.com/1/jobs, us-east-2",
        "https://sqs.ap-southeast-2.api.aws/1/jobs, ap-southeast-2",
        "https://vpce-0a-1b.sqs.us-east-1.vpce.amazonaws.com/1/jobs, us-east-1",
        "https://us-west-2.queue.amazonaws.com/1/jobs, us-west-2",
        "https://cn-north-1.queue.amazonaws.com.cn/1/jobs, cn-north-1",
        "https://queue.amazonaws.com/1/jobs, us-east-1",
        "http://localhost:9324/1/jobs, ",
        "https://sqs/1/jobs, ",
        "https://sqs.example.com/1/jobs, ",
        "http://my_host/1/jobs, ",
    })
    void theHostNamesTheRegion(String url, String region) {
        assertThat(QueueUrl.of(url)).isEqualTo(new QueueUrl("/1/jobs", region));
    }

    @Test
    void whatIsNoUrlIsOnlyItself() {
        assertThat(QueueUrl.of("no url").matches(QueueUrl.of("no url"))).isTrue();
        assertThat(QueueUrl.of("no url").matches(QueueUrl.of("another url"))).isFalse();
        assertThat(QueueUrl.of("mailto:a").matches(QueueUrl.of("mailto:b"))).isFalse();
    }
}
