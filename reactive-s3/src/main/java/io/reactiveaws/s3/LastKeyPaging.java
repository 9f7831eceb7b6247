package io.reactiveaws.s3;

import io.reactiveaws.core.PaginationException;
import io.reactiveaws.core.spi.ListOperation;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.PageSize;
import io.reactiveaws.core.spi.Paging;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Lists the objects of stores that cut a page short without a token as well: behind the last key of the page. A store
 * that knows only the first version of the listing takes that key as its marker, any other as what to start after.
 *
 * @param listing lists so
 * @param <R> the resource
 */
record LastKeyPaging<R>(Listing<ListObjectsV2Request.Builder, ListObjectsV2Response, R> listing) {

    /** What the first version of the listing calls the key behind which a page begins. */
    private static final String MARKER = "marker";

    /** The same listing, which goes on where it is cut short without a token. */
    static <R> LastKeyPaging<R> of(Listing<ListObjectsV2Request.Builder, ListObjectsV2Response, R> listing) {
        return new LastKeyPaging<>(new Listing<>(
                listing.location(),
                listing.tasks(),
                paged(listing.operation()),
                listing.identifiers(),
                request -> {
                    ListObjectsV2Request asked = request.build();
                    return listing.send().apply(request).map(page -> behind(asked, page, listing.location()));
                },
                listing.items(),
                listing.timer()));
    }

    private static <C> ListOperation<C, ListObjectsV2Request.Builder, ListObjectsV2Response> paged(
            ListOperation<C, ListObjectsV2Request.Builder, ListObjectsV2Response> operation) {
        Paging<ListObjectsV2Request.Builder, ListObjectsV2Response> paging =
                Objects.requireNonNull(operation.paging(), "paging");
        PageSize<?, ListObjectsV2Request.Builder> size = Objects.requireNonNull(paging.size(), "page size");
        return ListOperation.paged(
                operation.name(),
                operation.request(),
                operation.send(),
                Paging.sized(LastKeyPaging::goOn, LastKeyPaging::token, LastKeyPaging::isTruncated, size));
    }

    /** Where a store doesn't say, a token does, also on a page that has only prefixes. */
    private static boolean isTruncated(ListObjectsV2Response page) {
        Boolean truncated = page.isTruncated();
        return truncated == null ? Paging.marker(page.nextContinuationToken()) != null : truncated;
    }

    private static @Nullable String token(ListObjectsV2Response page) {
        String token = Paging.marker(page.nextContinuationToken());
        return token == null ? lastKey(page) : token;
    }

    private static void goOn(ListObjectsV2Request.Builder request, ListObjectsV2Response page) {
        String token = Paging.marker(page.nextContinuationToken());
        request.continuationToken(token);
        if (token == null) {
            String key = lastKey(page);
            request.startAfter(key).overrideConfiguration(marked(request.overrideConfiguration(), key));
        }
    }

    private static AwsRequestOverrideConfiguration marked(
            @Nullable AwsRequestOverrideConfiguration configuration, @Nullable String key) {
        AwsRequestOverrideConfiguration.Builder builder =
                configuration == null ? AwsRequestOverrideConfiguration.builder() : configuration.toBuilder();
        return builder.putRawQueryParameter(MARKER, key).build();
    }

    /** The last key or prefix of a page, in the order of the service; null if the page is empty. */
    private static @Nullable String lastKey(ListObjectsV2Response page) {
        return Stream.concat(
                        page.contents().stream().map(S3Object::key),
                        page.commonPrefixes().stream().map(CommonPrefix::prefix))
                .filter(Objects::nonNull)
                .max(KeyOrder.INSTANCE)
                .orElse(null);
    }

    /** What of a page is behind the key that was asked for; whoever begins again would do so for ever. */
    private static ListObjectsV2Response behind(
            ListObjectsV2Request asked, ListObjectsV2Response page, String location) {
        String key = asked.startAfter();
        if (key == null || asked.continuationToken() != null) {
            return page;
        }
        Stream.concat(
                        page.contents().stream().map(S3Object::key),
                        page.commonPrefixes().stream().map(CommonPrefix::prefix).filter(hasNoKeyBehind(key)))
                .filter(isNotBehind(key))
                .findFirst()
                .ifPresent(again -> {
                    throw new PaginationException(
                            ("%s: the store was asked for the keys behind \"%s\" and answered with"
                                            + " \"%s\": it ignores 'start-after', so that its listing cannot go"
                                            + " on behind a key")
                                    .formatted(location, key, again));
                });
        return isMarked(asked) ? withoutPrefix(key, page) : page;
    }

    /** By either order of characters, as some stores have Java's. */
    private static Predicate<@Nullable String> isNotBehind(String key) {
        return other -> other != null && KeyOrder.INSTANCE.compare(other, key) <= 0 && other.compareTo(key) <= 0;
    }

    /** What a key begins with, others behind it begin with too. */
    private static Predicate<@Nullable String> hasNoKeyBehind(String key) {
        return prefix -> prefix != null && !key.startsWith(prefix);
    }

    private static boolean isMarked(ListObjectsV2Request asked) {
        return asked.overrideConfiguration()
                .map(configuration -> configuration.rawQueryParameters().containsKey(MARKER))
                .orElse(false);
    }

    /** Some stores list a common prefix again behind itself. */
    private static ListObjectsV2Response withoutPrefix(String listed, ListObjectsV2Response page) {
        return page.commonPrefixes().stream().noneMatch(prefix -> listed.equals(prefix.prefix()))
                ? page
                : page.toBuilder()
                        .commonPrefixes(page.commonPrefixes().stream()
                                .filter(prefix -> !listed.equals(prefix.prefix()))
                                .toList())
                        .build();
    }
}
