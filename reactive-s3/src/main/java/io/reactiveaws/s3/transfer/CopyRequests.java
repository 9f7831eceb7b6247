package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.SdkMembers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

/** The requests with which a copy in parts does what {@code CopyObject} would do, made from its request. */
final class CopyRequests {

    /** What {@code CopyObject} takes along from the source unless a directive replaces it. */
    private static final Set<String> METADATA = Set.of(
            "CacheControl",
            "ContentDisposition",
            "ContentEncoding",
            "ContentLanguage",
            "ContentType",
            "Expires",
            "Metadata");

    private CopyRequests() {}

    /** Asks for what there is to copy. */
    static HeadObjectRequest head(CopyObjectRequest request) {
        return RequestSettings.copy(request, HeadObjectRequest.builder(), CopyRequests::ofSource)
                .build();
    }

    /** Asks for the tags of the source. */
    static GetObjectTaggingRequest tagging(CopyObjectRequest request) {
        return RequestSettings.copy(request, GetObjectTaggingRequest.builder(), CopyRequests::ofSource)
                .build();
    }

    /** Creates the upload, with the source's metadata and tags where the request does not replace them. */
    static CreateMultipartUploadRequest create(CopyObjectRequest request, HeadObjectResponse head, String tags) {
        boolean replaces = request.metadataDirective() == MetadataDirective.REPLACE;
        CreateMultipartUploadRequest.Builder create = RequestSettings.copy(
                request,
                CreateMultipartUploadRequest.builder(),
                name -> replaces || !METADATA.contains(name) ? name : null);
        if (!replaces) {
            SdkMembers.copyRenamed(head, create, name -> METADATA.contains(name) ? name : null);
            keepUnreadableExpires(head, create);
        }
        if (request.taggingDirective() != TaggingDirective.REPLACE) {
            create.tagging(tags.isEmpty() ? null : tags);
        }
        return create.bucket(request.destinationBucket())
                .key(request.destinationKey())
                .build();
    }

    /** The SDK's member is a time. What is none, such as {@code 0}, goes as the header that it is. */
    @SuppressWarnings("deprecation") // the time that the service's text stands for
    private static void keepUnreadableExpires(HeadObjectResponse head, CreateMultipartUploadRequest.Builder create) {
        String text = head.expiresString();
        if (text != null && head.expires() == null) {
            AwsRequestOverrideConfiguration settings = create.overrideConfiguration();
            create.overrideConfiguration(
                    (settings == null ? AwsRequestOverrideConfiguration.builder() : settings.toBuilder())
                            .putHeader("Expires", text)
                            .build());
        }
    }

    /**
     * The member of a request to the source that a member of the copy's request stands for; null if it is for the
     * target.
     */
    private static @Nullable String ofSource(String member) {
        if (member.startsWith("CopySource")) {
            return member.substring("CopySource".length());
        }
        if (member.startsWith("Source")) {
            return member.substring("Source".length());
        }
        return switch (member) {
            case "ExpectedSourceBucketOwner" -> "ExpectedBucketOwner";
            case "RequestPayer" -> member;
            default -> null;
        };
    }

    /** Writes tags as the header has them. */
    static String encode(List<Tag> tags) {
        return tags.stream()
                .map(tag -> encode(tag.key()) + "=" + encode(tag.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
