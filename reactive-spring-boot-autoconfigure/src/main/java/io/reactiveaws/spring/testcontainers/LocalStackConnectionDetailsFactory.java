package io.reactiveaws.spring.testcontainers;

import io.reactiveaws.spring.ReactiveAwsConnectionDetails;
import java.net.URI;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A LocalStack container with {@code @ServiceConnection} is the AWS of the application. */
final class LocalStackConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<LocalStackContainer, ReactiveAwsConnectionDetails> {

    @Override
    protected ReactiveAwsConnectionDetails getContainerConnectionDetails(
            ContainerConnectionSource<LocalStackContainer> source) {
        return new OfLocalStack(source);
    }

    /** Asks the container when it is asked, which is after it was started. */
    private static final class OfLocalStack extends ContainerConnectionDetails<LocalStackContainer>
            implements ReactiveAwsConnectionDetails {

        OfLocalStack(ContainerConnectionSource<LocalStackContainer> source) {
            super(source);
        }

        @Override
        public URI endpoint() {
            return getContainer().getEndpoint();
        }

        @Override
        public Region region() {
            return Region.of(getContainer().getRegion());
        }

        @Override
        public AwsCredentialsProvider credentials() {
            LocalStackContainer container = getContainer();
            return StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey()));
        }
    }
}
