package io.reactiveaws.s3.transfer;

/** The SDK's asynchronous HTTP clients: a session's own, and the one that the guide names in its place. */
enum HttpKind {
    NETTY,
    CRT
}
