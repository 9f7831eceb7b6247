package io.reactiveaws.testkit;

import java.util.Map;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/** Environment variables as the SDK sees them, by its own hook for tests; those of this process that begin with AWS are hidden. */
final class SdkEnvironment implements AutoCloseable {

    SdkEnvironment(Map<String, String> variables) {
        System.getenv().keySet().stream()
                .filter(name -> name.startsWith("AWS_"))
                .forEach(name -> SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, null));
        variables.forEach(SystemSettingUtilsTestBackdoor::addEnvironmentVariableOverride);
    }

    @Override
    public void close() {
        SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
    }
}
