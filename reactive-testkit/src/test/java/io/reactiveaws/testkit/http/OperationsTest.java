package io.reactiveaws.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request says which operation it is. */
class OperationsTest {

    private static HttpRequest request(String firstLine, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpHead head =
                new HttpHead(firstLine + " HTTP/1.1\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n");
        return new HttpRequest(0, head, InputStream.nullInputStream(), bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /, ListBuckets",
        "PUT /b, CreateBucket",
        "HEAD /b, HeadBucket",
        "DELETE /b, DeleteBucket",
        "GET /b, GET bucket",
        "GET /b?location, GET bucket?location",
        "GET /b?list-type=2&prefix=, ListObjectsV2",
        "GET /b?prefix=&list-type=2, ListObjectsV2",
        "GET /b?versions, ListObjectVersions",
        "GET /b?uploads, ListMultipartUploads",
        "POST /b?delete, DeleteObjects",
        "GET /b/k, GetObject",
        "GET /b/k/of/parts?versionId=v&partNumber=2, GetObject",
        "GET /b/k?tagging, GET object?tagging",
        "PUT /b/k?tagging=, PUT object?tagging",
        "HEAD /b/k, HeadObject",
        "PUT /b/k, PutObject",
        "PUT /b/k?partNumber=1&uploadId=u, UploadPart",
        "DELETE /b/k?versionId=v, DeleteObject",
        "POST /b/k?uploads, CreateMultipartUpload",
        "POST /b/k?uploadId=u, CompleteMultipartUpload",
        "DELETE /b/k?uploadId=u, AbortMultipartUpload",
        "GET /b/k?uploadId=u, ListParts",
    })
    void ofS3(String firstLine, String operation) throws IOException {
        assertThat(request(firstLine, "", "").operation()).isEqualTo(operation);
    }

    @ParameterizedTest
    @CsvSource({"PUT /b/k, CopyObject", "PUT /b/k?partNumber=1&uploadId=u, UploadPartCopy"})
    void copiesOfS3(String firstLine, String operation) throws IOException {
        assertThat(request(firstLine, "x-amz-copy-source: b/other\r\n", "").operation())
                .isEqualTo(operation);
    }

    @Test
    void ofSqs() throws IOException {
        HttpRequest request = request("POST /1/q", "X-Amz-Target: AmazonSQS.SendMessage\r\n", "{\"QueueUrl\":\"ü\"}");

        assertThat(request.operation()).isEqualTo("SendMessage");
        assertThat(request.text()).isEqualTo("{\"QueueUrl\":\"ü\"}");
    }

    @Test
    void ofEc2() throws IOException {
        String form = "Version=2016-11-15&Action=DescribeInstances&InstanceId.1=i-1";

        assertThat(request("POST /", "", form).operation()).isEqualTo("DescribeInstances");
        assertThat(request("GET /?Action=DescribeVpcs&Version=1", "", "").operation())
                .isEqualTo("DescribeVpcs");
    }

    @Test
    void partsOfARequest() throws IOException {
        HttpRequest request = request("PUT /b/k/l?a&b=1&ab=2", "Some-Header:  x y \r\n", "");

        assertThat(request.path()).isEqualTo("/b/k/l");
        assertThat(request.key()).isEqualTo("k/l");
        assertThat(request.parameter("a")).isEmpty();
        assertThat(request.parameter("b")).isEqualTo("1");
        assertThat(request.parameter("c")).isNull();
        assertThat(request.header("some-header")).isEqualTo("x y");
        assertThat(request.header("header")).isNull();
    }
}
