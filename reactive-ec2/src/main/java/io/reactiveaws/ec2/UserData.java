package io.reactiveaws.ec2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/**
 * Writes user data as EC2 takes it, in Base64: {@code ec2.createInstances(r -> r.userData(UserData.of(script)))}.
 *
 * <p>The SDK sends the member {@code userData} as it is. It is Base64 of at most 16 KB wherever it is a text: in
 * {@code RunInstances}, in spot requests and in launch templates. An {@code AttributeBlobValue}, which
 * {@code instance.modifyAttribute} takes, holds the plain bytes instead.
 */
public final class UserData {

    private static final int MOST_BYTES = 16 * 1024;

    private UserData() {}

    /**
     * Encodes a text, such as a shell script that begins with {@code #!} or a {@code #cloud-config}.
     *
     * @param text the user data, sent as UTF-8
     * @return the value of a request's member {@code userData}
     * @throws IllegalArgumentException if it is null, or has more than 16,384 bytes
     */
    public static String of(String text) {
        return of(present(text).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Encodes bytes, such as a script that was compressed with gzip.
     *
     * @param bytes the user data
     * @return the value of a request's member {@code userData}
     * @throws IllegalArgumentException if it is null, or has more than 16,384 bytes
     */
    public static String of(byte[] bytes) {
        if (present(bytes).length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    ("UserData.of: EC2 takes at most %,d bytes of user data, and these are %,d; compress them with"
                                    + " gzip, which cloud-init understands, or let the instance fetch them from S3")
                            .formatted(MOST_BYTES, bytes.length));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static <T> T present(@Nullable T userData) {
        if (userData == null) {
            throw new IllegalArgumentException("UserData.of: the user data must not be null");
        }
        return userData;
    }

    /** Refuses a request whose user data was not encoded; the text isn't repeated, since it may hold secrets. */
    static RunInstancesRequest checked(RunInstancesRequest request) {
        if (request.userData() != null && !isBase64(request.userData())) {
            throw new IllegalArgumentException(
                    "RunInstances: 'userData' is no Base64, and EC2 takes nothing else; give it"
                            + " UserData.of(text), which encodes it");
        }
        return request;
    }

    private static boolean isBase64(String userData) {
        try {
            // tools break lines
            Base64.getDecoder().decode(userData.replaceAll("[\\r\\n]", ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
