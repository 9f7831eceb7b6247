package io.reactiveaws.core.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.config.AwsAdvancedClientOption;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;

/**
 * Override configurations one above the other: what both set is the upper one's, what can be added is added.
 *
 * <p>The SDK's builders replace the whole of it at each call, so that a user's time-out would drop the interceptors.
 */
final class OverrideConfigurations {

    /** An {@code AttributeMap} does not tell its keys, so these are all that the SDK has. */
    @SuppressWarnings("deprecation") // users may still set them
    private static final List<SdkAdvancedClientOption<?>> REPLACED = List.of(
            SdkAdvancedClientOption.USER_AGENT_PREFIX,
            SdkAdvancedClientOption.SIGNER,
            SdkAdvancedClientOption.TOKEN_SIGNER,
            SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION,
            AwsAdvancedClientOption.ENABLE_DEFAULT_REGION_DETECTION);

    private OverrideConfigurations() {}

    /**
     * Lets a user change a client's builder.
     *
     * @param builder keeps what was set before, whatever the change does
     * @param change is given the builder by its owner
     */
    static void keep(SdkClientBuilder<?, ?> builder, Runnable change) {
        ClientOverrideConfiguration before = builder.overrideConfiguration();
        change.run();
        builder.overrideConfiguration(merge(before, builder.overrideConfiguration()));
    }

    /**
     * Puts one above another.
     *
     * @param lower what was set before; it may have been copied into the upper one
     * @param upper what a user sets
     * @return both
     */
    static ClientOverrideConfiguration merge(ClientOverrideConfiguration lower, ClientOverrideConfiguration upper) {
        ClientOverrideConfiguration.Builder both = lower.toBuilder();
        addAll(lower, upper, both);
        replaceRetries(upper, both);
        upper.defaultProfileFileSupplier().ifPresent(both::defaultProfileFileSupplier);
        upper.defaultProfileName().ifPresent(both::defaultProfileName);
        REPLACED.forEach(option -> replace(option, upper, both));
        upper.apiCallTimeout().ifPresent(both::apiCallTimeout);
        upper.apiCallAttemptTimeout().ifPresent(both::apiCallAttemptTimeout);
        upper.scheduledExecutorService().ifPresent(both::scheduledExecutorService);
        upper.compressionConfiguration().ifPresent(both::compressionConfiguration);
        upper.appId().ifPresent(both::appId);
        return both.build();
    }

    private static void addAll(
            ClientOverrideConfiguration lower,
            ClientOverrideConfiguration upper,
            ClientOverrideConfiguration.Builder both) {
        upper.headers().forEach(both::putHeader);
        both.executionInterceptors(union(lower.executionInterceptors(), upper.executionInterceptors()));
        both.metricPublishers(union(lower.metricPublishers(), upper.metricPublishers()));
        ExecutionAttributes attributes = upper.executionAttributes().copy();
        attributes.putAbsentAttributes(lower.executionAttributes());
        both.executionAttributes(attributes);
        both.putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, suffix(lower, upper));
    }

    /** In the upper one's order if it has all, because a user may have put them in another. */
    private static <T> List<T> union(Collection<T> lower, Collection<T> upper) {
        boolean hasAll = lower.stream().allMatch(one -> upper.stream().anyMatch(there -> there == one));
        if (hasAll) {
            return List.copyOf(upper);
        }
        List<T> all = new ArrayList<>(lower);
        upper.stream()
                .filter(one -> lower.stream().noneMatch(there -> there == one))
                .forEach(all::add);
        return all;
    }

    private static @Nullable String suffix(ClientOverrideConfiguration lower, ClientOverrideConfiguration upper) {
        String before =
                lower.advancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX).orElse(null);
        String added =
                upper.advancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX).orElse(null);
        if (before == null || added == null) {
            return before == null ? added : before;
        }
        return added.contains(before) ? added : added + " " + before;
    }

    /** There are several ways to set them, of which the last set counts. */
    @SuppressWarnings("deprecation") // users may still set a policy
    private static void replaceRetries(ClientOverrideConfiguration upper, ClientOverrideConfiguration.Builder both) {
        upper.retryPolicy().ifPresent(both::retryPolicy);
        upper.retryMode().ifPresent(both::retryStrategy);
        upper.retryStrategy().ifPresent(both::retryStrategy);
        upper.retryStrategyConfigurator().ifPresent(both::retryStrategy);
    }

    private static <T> void replace(
            SdkAdvancedClientOption<T> option,
            ClientOverrideConfiguration upper,
            ClientOverrideConfiguration.Builder both) {
        upper.advancedOption(option).ifPresent(value -> both.putAdvancedOption(option, value));
    }
}
