package io.reactiveaws.spring;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import software.amazon.awssdk.core.retry.RetryMode;

/**
 * What an application says of its session.
 *
 * @param region Region that the session works in. Unless set, 'spring.cloud.aws.region.static', else what the SDK finds
 *     in the environment, the profile or the instance's metadata.
 * @param allowUnknownRegion Whether a region is taken that the SDK doesn't know, such as one that is newer than it.
 * @param endpoint Where all services are, such as an emulator. Unless set, 'spring.cloud.aws.endpoint', else AWS's own
 *     endpoints.
 * @param profile Profile of the AWS configuration files that the session works as. Unless set, the SDK's default one.
 * @param credentials Credentials of the session.
 * @param connections Number of connections of each service's client to a host, and by that of calls under way. Unless
 *     set, as many as the HTTP client has, which are 50.
 * @param maxWaiting Number of calls that may wait for a connection to a host; a further one fails at once. Unless set,
 *     any number.
 * @param callTimeout Longest time of a call, the wait for a connection and the SDK's retries included. Unless set, as
 *     long as it takes.
 * @param eventualConsistency How long calls of a resource that was just created are tried again while the service says
 *     that it isn't there.
 * @param closeTimeout How long the end of the application waits until uploads are aborted and receives have ended.
 * @param coalesceLoads Whether loads that overlap share calls.
 * @param completeOnEventLoop Whether results arrive on the threads of the event loop, where nothing may block.
 * @param streamXml Whether answers in XML, S3's and EC2's, are read as a stream and not by the SDK's parser.
 * @param retryMode How the SDK retries calls that fail. Unless set, what its configuration says, else 'standard'.
 * @param dualstack Whether AWS's endpoints for IPv6 and IPv4 are called; not where an endpoint is set. Unless set,
 *     'spring.cloud.aws.dualstack-enabled' or the service's, else what the SDK's configuration says.
 * @param fips Whether AWS's FIPS endpoints are called; not where an endpoint is set. Unless set,
 *     'spring.cloud.aws.fips-enabled', else what the SDK's configuration says.
 * @param reuseClients Whether a service works over the application's own async client of it, where that is its only one
 *     and nothing here says how the client is to be.
 * @param http Settings of the Netty HTTP client.
 * @param observation Observations of calls.
 * @param metrics Meters of the session and of the SDK.
 * @param s3 Settings of Amazon S3.
 * @param sqs Settings of Amazon SQS.
 * @param ec2 Settings of Amazon EC2.
 */
@ConfigurationProperties(ReactiveAwsProperties.PREFIX)
record ReactiveAwsProperties(
        @Nullable String region,
        @DefaultValue("false") boolean allowUnknownRegion,
        @Nullable URI endpoint,
        @Nullable String profile,
        @DefaultValue Credentials credentials,
        @Nullable Integer connections,
        @Nullable Integer maxWaiting,
        @Nullable Duration callTimeout,
        @DefaultValue("5s") Duration eventualConsistency,
        @DefaultValue("30s") Duration closeTimeout,
        @DefaultValue("true") boolean coalesceLoads,
        @DefaultValue("false") boolean completeOnEventLoop,
        @DefaultValue("true") boolean streamXml,
        @Nullable RetryMode retryMode,
        @Nullable Boolean dualstack,
        @Nullable Boolean fips,
        @DefaultValue("true") boolean reuseClients,
        @DefaultValue Http http,
        @DefaultValue Observation observation,
        @DefaultValue Metrics metrics,
        @DefaultValue S3 s3,
        @DefaultValue Service sqs,
        @DefaultValue Service ec2) {

    static final String PREFIX = "reactiveaws";

    /**
     * Static credentials.
     *
     * @param accessKey Access key id. Unless set, the profile's credentials, 'spring.cloud.aws.credentials.access-key',
     *     or what the SDK finds.
     * @param secretKey Secret access key; set where the access key is, and only there.
     * @param sessionToken Session token of temporary credentials. Unless set, the credentials are permanent ones.
     */
    record Credentials(
            @Nullable String accessKey,
            @Nullable String secretKey,
            @Nullable String sessionToken) {

        /** Secrets are in no log. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /**
     * The Netty HTTP client.
     *
     * @param connectionTimeout Longest time to open a connection. Unless set, the SDK's default, which is 2 seconds.
     * @param readTimeout Longest time in which nothing is read from a connection that waits for it. Unless set, the
     *     SDK's default, which is 30 seconds.
     */
    record Http(
            @Nullable Duration connectionTimeout, @Nullable Duration readTimeout) {}

    /**
     * Observations.
     *
     * @param enabled Whether calls are observed, where there is an ObservationRegistry.
     */
    record Observation(@DefaultValue("true") boolean enabled) {}

    /**
     * Meters.
     *
     * @param enabled Whether the session and the SDK are measured, where there is a MeterRegistry.
     */
    record Metrics(@DefaultValue("true") boolean enabled) {}

    /**
     * Amazon S3.
     *
     * @param enabled Whether there is a bean of the service.
     * @param endpoint Where the service is. Unless set, 'reactiveaws.endpoint', else the service's endpoint or the
     *     common one below 'spring.cloud.aws', else AWS's own.
     * @param region Region of the service. Unless set, the session's, or 'spring.cloud.aws.s3.region' where
     *     'reactiveaws.region' isn't set.
     * @param pathStyle Whether buckets are named in the path and not in the host's name, as other stores want it.
     *     Unless set, 'spring.cloud.aws.s3.path-style-access-enabled', else as the SDK does it.
     * @param crossRegion Whether buckets of other regions are found, by a call that fails first. Unless set,
     *     'spring.cloud.aws.s3.cross-region-enabled', else not.
     * @param accelerate Whether S3's accelerate endpoint is called; not where an endpoint is set. Unless set,
     *     'spring.cloud.aws.s3.accelerate-mode-enabled', else not.
     */
    record S3(
            @DefaultValue("true") boolean enabled,
            @Nullable URI endpoint,
            @Nullable String region,
            @Nullable Boolean pathStyle,
            @Nullable Boolean crossRegion,
            @Nullable Boolean accelerate) {

        /** Whether the client is described. */
        boolean isDescribed() {
            return new Service(enabled, endpoint, region).isDescribed()
                    || pathStyle != null
                    || crossRegion != null
                    || accelerate != null;
        }
    }

    /**
     * One service.
     *
     * @param enabled Whether there is a bean of the service.
     * @param endpoint Where the service is. Unless set, 'reactiveaws.endpoint', else the service's endpoint or the
     *     common one below 'spring.cloud.aws', else AWS's own.
     * @param region Region of the service. Unless set, the session's, or the service's below 'spring.cloud.aws' where
     *     'reactiveaws.region' isn't set.
     */
    record Service(
            @DefaultValue("true") boolean enabled,
            @Nullable URI endpoint,
            @Nullable String region) {

        /** Whether the client is described. */
        boolean isDescribed() {
            return Setting.ours("endpoint", endpoint).isSet()
                    || Setting.ours("region", region).isSet();
        }
    }
}
