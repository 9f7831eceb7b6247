package io.reactiveaws.testkit;

import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/** Environment variables as the SDK sees them, by its own hook for tests. */
public final class SdkEnvironment {

    private SdkEnvironment() {}

    /**
     * Does something with these variables, and without those of this process that begin with {@code AWS_}.
     *
     * @param variables the variables
     * @param work what to do
     * @param <T> its result
     * @return what that gives
     */
    public static <T> T with(Map<String, String> variables, Supplier<T> work) {
        System.getenv().keySet().stream()
                .filter(name -> name.startsWith("AWS_"))
                .forEach(name -> SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, null));
        variables.forEach(SystemSettingUtilsTestBackdoor::addEnvironmentVariableOverride);
        try {
            return work.get();
        } finally {
            SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
        }
    }
}
