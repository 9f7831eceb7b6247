package io.reactiveaws.core.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The SDK's configuration, set through system properties until it is closed. */
final class SdkConfiguration implements AutoCloseable {

    private final Map<String, String> before = new HashMap<>();

    /** Makes this the text of the configuration file, without a credentials file. */
    SdkConfiguration(Path folder, String config) throws IOException {
        set(
                "aws.configFile",
                Files.writeString(folder.resolve("config"), config).toString());
        set("aws.sharedCredentialsFile", folder.resolve("none").toString());
    }

    void set(String name, String value) {
        before.putIfAbsent(name, System.getProperty(name));
        System.setProperty(name, value);
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
