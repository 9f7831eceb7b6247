package io.reactiveaws.testkit.http;

/** How a service says that it refuses a request. */
enum Protocol {
    /** SQS. */
    JSON(
            "application/x-amz-json-1.0",
            "{\"__type\":\"%s\",\"message\":\"by the fault proxy\"}",
            400,
            "RequestThrottled",
            "InternalFailure",
            "ServiceUnavailable"),
    /** EC2. */
    QUERY(
            "text/xml;charset=UTF-8",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Errors><Error><Code>%s</Code>"
                    + "<Message>by the fault proxy</Message></Error></Errors><RequestID>fault</RequestID></Response>",
            503,
            "RequestLimitExceeded",
            "InternalError",
            "Unavailable"),
    /** S3. */
    REST_XML(
            "application/xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code>"
                    + "<Message>by the fault proxy</Message><RequestId>fault</RequestId></Error>",
            503,
            "SlowDown",
            "InternalError",
            "ServiceUnavailable");

    private static final int UNAVAILABLE = 503;

    private final String contentType;
    private final String body;
    private final int throttledStatus;
    private final String throttledCode;
    private final String internal;
    private final String unavailable;

    /** What a service refuses a request with. */
    record Refusal(int status, String code) {}

    Protocol(
            String contentType,
            String body,
            int throttledStatus,
            String throttledCode,
            String internal,
            String unavailable) {
        this.contentType = contentType;
        this.body = body;
        this.throttledStatus = throttledStatus;
        this.throttledCode = throttledCode;
        this.internal = internal;
        this.unavailable = unavailable;
    }

    static Protocol of(HttpRequest request) {
        if (request.header("X-Amz-Target") != null) {
            return JSON;
        }
        return Operations.action(request).isEmpty() ? REST_XML : QUERY;
    }

    /** What says that there are too many requests. */
    Refusal throttled() {
        return new Refusal(throttledStatus, throttledCode);
    }

    /** What says that the service is broken. */
    Refusal broken(int status) {
        return new Refusal(status, status == UNAVAILABLE ? unavailable : internal);
    }

    /** The refusal as an answer. */
    WholeAnswer answer(Refusal refusal) {
        return WholeAnswer.of(refusal.status(), contentType, body.formatted(refusal.code()));
    }
}
