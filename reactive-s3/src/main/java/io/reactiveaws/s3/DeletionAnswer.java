package io.reactiveaws.s3;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * What an answer to {@code DeleteObjects} says of each object that it was asked for. Nothing is taken for deleted that
 * the answer leaves in doubt.
 */
final class DeletionAnswer {

    private static final S3Error UNNAMED = S3Error.builder()
            .message("the answer names it neither among what is deleted nor among what is refused")
            .build();

    private static final S3Error WITHOUT_VERSION = S3Error.builder()
            .message("the answer names its key as deleted, but no version, and less often than versions were to"
                    + " be deleted")
            .build();

    private final Map<Target, S3Error> errors = new HashMap<>();
    private final Set<Target> deleted = new HashSet<>();

    /**
     * The keys that are named without a version, but not for each version that was asked for and isn't named itself.
     */
    private final Set<Target> scarce = new HashSet<>();

    /** An error of which the answer doesn't say what was refused; null if there is none. */
    private @Nullable S3Error stray;

    private final boolean single;

    /** Whether the answer, though it was asked to name only errors, names what is deleted, but not all of it. */
    private final boolean incomplete;

    DeletionAnswer(List<ObjectIdentifier> asked, DeleteObjectsResponse response) {
        this.single = asked.size() == 1;
        Set<Target> known = new HashSet<>();
        asked.forEach(one -> known.addAll(List.of(Target.asked(one), Target.ofKey(one))));
        response.errors().forEach(error -> keep(error, known));
        response.deleted().forEach(one -> deleted.add(Target.named(one.key(), one.versionId())));
        findScarce(asked, response);
        int named = response.errors().size() + response.deleted().size();
        this.incomplete = response.deleted().stream().anyMatch(DeletionAnswer::isNamed) && named < asked.size();
    }

    private static boolean isNamed(DeletedObject deleted) {
        return deleted.key() != null;
    }

    private void findScarce(List<ObjectIdentifier> asked, DeleteObjectsResponse response) {
        Map<Target, Integer> names = new HashMap<>();
        response.deleted().forEach(one -> names.merge(Target.named(one.key(), one.versionId()), 1, Integer::sum));
        for (ObjectIdentifier one : new HashSet<>(asked)) {
            Target key = Target.ofKey(one);
            if (!isNamed(Target.asked(one)) && deleted.contains(key) && names.merge(key, -1, Integer::sum) < 0) {
                scarce.add(key);
            }
        }
    }

    private boolean isNamed(Target target) {
        return deleted.contains(target) || errors.containsKey(target);
    }

    private void keep(S3Error error, Set<Target> known) {
        Target target = Target.named(error.key(), error.versionId());
        if (known.contains(target) && !single) {
            errors.put(target, error);
        } else {
            stray = error;
        }
    }

    /** Why an object was not deleted; null if it was. */
    @Nullable
    S3Error errorOf(ObjectIdentifier object) {
        Target own = Target.asked(object);
        Target anyVersion = Target.ofKey(object);
        S3Error error = errors.containsKey(own) ? errors.get(own) : errors.get(anyVersion);
        if (error != null || deleted.contains(own)) {
            return error;
        }
        if (deleted.contains(anyVersion)) {
            return scarce.contains(anyVersion) ? WITHOUT_VERSION : null;
        }
        return stray == null && incomplete ? UNNAMED : stray;
    }

    /** Whether the object of an error may be deleted nevertheless, since the answer doesn't say whose error it is. */
    boolean isInDoubt(S3Error error) {
        return error.equals(UNNAMED) || error.equals(WITHOUT_VERSION) || (error.equals(stray) && !single);
    }

    /** What an entry is known by; the version is null where the answer names none. */
    private record Target(@Nullable String key, @Nullable String versionId) {

        /** What was put while the bucket had no versions. */
        private static final String UNVERSIONED = "null";

        static Target asked(ObjectIdentifier object) {
            return new Target(object.key(), Objects.requireNonNullElse(object.versionId(), UNVERSIONED));
        }

        /** An answer that names no version, as some stores give, is that of each version of its key. */
        static Target ofKey(ObjectIdentifier object) {
            return new Target(object.key(), null);
        }

        /** Where there is no version to name, some stores write an empty one. */
        static Target named(@Nullable String key, @Nullable String versionId) {
            return new Target(key, versionId == null || versionId.isEmpty() ? null : versionId);
        }
    }
}
