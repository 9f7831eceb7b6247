package io.reactiveaws.ec2.integration;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.ec2.Ec2;
import reactor.blockhound.BlockHound;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.model.InstanceState;

/** The main program of a JVM that makes one call under BlockHound, and prints what it read. */
final class FirstAnswer {

    private FirstAnswer() {}

    public static void main(String[] arguments) {
        BlockHound.install();
        try (CannedEc2 server = CannedEc2.start();
                Session session = Session.builder()
                        .region("us-east-1")
                        .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                        .endpoint(server.endpoint())
                        .build()) {
            InstanceState state =
                    session.resource(Ec2.class).instance("i-1").state().block();
            System.out.println("read " + state.nameAsString());
        }
    }
}
