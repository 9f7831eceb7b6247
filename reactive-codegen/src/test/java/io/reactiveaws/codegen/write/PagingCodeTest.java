package io.reactiveaws.codegen.write;

import static io.reactiveaws.codegen.write.Writing.LINE;
import static io.reactiveaws.codegen.write.Writing.code;
import static io.reactiveaws.codegen.write.Writing.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Paging is a constant: how the next page is asked for, and what sizes there are. */
class PagingCodeTest {

    private static CodeBlock paging(String client, String operation, String paging) {
        ResourceSpec resource = tiny(client, "paging: {%s: %s}".formatted(operation, paging), "Image: {}");
        return new PagingCode(
                        Objects.requireNonNull(resource.service().paging().get(operation)),
                        resource.sdk().operation(LINE, operation))
                .code();
    }

    @Test
    void tokenAndPageSize() {
        assertThat(code(paging("sqs.SqsAsyncClient", "ListQueues", "NextToken by MaxResults 1..1000")))
                .isEqualTo("""
                Paging.sized((request, page) -> request.nextToken(page.nextToken()), \
                ListQueuesResponse::nextToken, PageSize.between(1, 1000, ListQueuesRequest::maxResults, \
                ListQueuesRequest.Builder::maxResults))""");
    }

    @Test
    void tokenAndNoPageSize() {
        assertThat(code(paging(
                        "s3.S3AsyncClient",
                        "ListBucketMetricsConfigurations",
                        "ContinuationToken -> NextContinuationToken")))
                .isEqualTo("""
                Paging.unsized((request, page) -> request.continuationToken(page.nextContinuationToken()), \
                ListBucketMetricsConfigurationsResponse::nextContinuationToken)""");
    }

    @Test
    void tokenAndNoPageSizeWhileThereIsMore() {
        assertThat(code(paging(
                        "s3.S3AsyncClient",
                        "ListBucketMetricsConfigurations",
                        "ContinuationToken -> NextContinuationToken while IsTruncated")))
                .isEqualTo("""
                Paging.unsized((request, page) -> request.continuationToken(page.nextContinuationToken()), \
                response -> Paging.token(response.nextContinuationToken()), \
                ListBucketMetricsConfigurationsResponse::isTruncated)""");
    }

    @Test
    void twoTokens() {
        assertThat(code(paging(
                        "s3.S3AsyncClient",
                        "ListMultipartUploads",
                        "KeyMarker + UploadIdMarker -> NextKeyMarker + NextUploadIdMarker by MaxUploads 1..1000")))
                .isEqualTo("""
                Paging.sized((request, page) -> \
                request.keyMarker(Paging.marker(page.nextKeyMarker()))\
                .uploadIdMarker(Paging.marker(page.nextUploadIdMarker())), response -> \
                Paging.token(response.nextKeyMarker(), response.nextUploadIdMarker()), PageSize.between(1, \
                1000, ListMultipartUploadsRequest::maxUploads, ListMultipartUploadsRequest.Builder::maxUploads))""");
    }

    @Test
    void noPageSizeBesideIds() {
        assertThat(code(paging("ec2.Ec2AsyncClient", "DescribeVpcs", "NextToken by MaxResults 5..1000 unless VpcIds")))
                .isEqualTo("""
                Paging.sized((request, page) -> request.nextToken(page.nextToken()), \
                DescribeVpcsResponse::nextToken, PageSize.between(5, 1000, DescribeVpcsRequest::maxResults, \
                DescribeVpcsRequest.Builder::maxResults).unless(request -> !request.vpcIds().isEmpty()))""");
    }
}
