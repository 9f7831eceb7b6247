package io.reactiveaws.spring.web.upload;

import java.util.List;

/** The application in a process of its own, which writes its port. */
final class UploadProcess {

    static final String PORT = "the server is at port ";

    private UploadProcess() {}

    /** Takes properties. */
    public static void main(String[] properties) {
        System.out.println(PORT + UploadApplication.port(UploadApplication.start(List.of(properties))));
    }
}
