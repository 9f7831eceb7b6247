package io.reactiveaws.sqs;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a queue's URL says. One queue has many URLs, since a server that is not AWS's answers to more than one host
 * name: the path, the account and the name, tells it, and the region where the host names one.
 *
 * @param path the path without a slash at its end
 * @param region the region in the host; null if it names none
 */
record QueueUrl(String path, @Nullable String region) {

    private static final String REGION = "([a-z]+(?:-[a-z]+)+-[0-9]+)";

    /** As {@code sqs.eu-west-1.amazonaws.com}, of whatever partition, with FIPS, and through a VPC's endpoint. */
    private static final Pattern PRESENT_HOST = Pattern.compile("(?:.+\\.)?sqs(?:-fips)?\\." + REGION + "\\..+");

    /** As {@code eu-west-1.queue.amazonaws.com}, which older SDKs use. */
    private static final Pattern OLD_HOST = Pattern.compile("(?:" + REGION + "\\.)?queue\\.amazonaws\\.com(?:\\.cn)?");

    private static final String REGION_OF_OLD_HOST = "us-east-1";

    static QueueUrl of(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return new QueueUrl(url, null);
        }
        String host = uri.getHost();
        String path = Objects.requireNonNullElse(uri.getRawPath(), url).replaceFirst("/+$", "");
        return new QueueUrl(path, host == null ? null : region(host.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable String region(String host) {
        Matcher present = PRESENT_HOST.matcher(host);
        if (present.matches()) {
            return present.group(1);
        }
        Matcher old = OLD_HOST.matcher(host);
        return old.matches() ? Objects.requireNonNullElse(old.group(1), REGION_OF_OLD_HOST) : null;
    }

    /** Whether it can be the same queue. */
    boolean matches(QueueUrl other) {
        boolean elsewhere = region != null && other.region != null && !region.equals(other.region);
        return path.equals(other.path) && !elsewhere;
    }
}
