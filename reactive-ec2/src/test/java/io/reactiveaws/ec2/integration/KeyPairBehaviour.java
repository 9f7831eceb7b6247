package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.KeyPair;
import io.reactiveaws.ec2.KeyPairInfo;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** Key pairs are created, imported and deleted. */
interface KeyPairBehaviour extends Ec2Behaviour {

    @Test
    default void createdPairHasItsPrivateKey() {
        String name = newName("key");

        KeyPair pair = await(ec2().createKeyPair(name));

        removed(pair, ec2().keyPair(name).delete());
        assertThat(await(pair.keyMaterial())).startsWith("-----BEGIN RSA PRIVATE KEY-----");
        KeyPairInfo info = ec2().keyPair(name);
        assertEmits(info.waitUntilExists(OFTEN), info);
        assertEmits(info.keyFingerprint(), await(pair.keyFingerprint()));
        assertThat(await(ec2().keyPairs()
                        .filter(request -> request.keyNames(name))
                        .all()))
                .containsExactly(info);
    }

    @Test
    default void nameIsTakenOnce() {
        String name = newName("key");
        removed(await(ec2().createKeyPair(name)), ec2().keyPair(name).delete());

        assertRefused(ec2().createKeyPair(name), "InvalidKeyPair.Duplicate", ec2() + ".createKeyPair [CreateKeyPair]");
    }

    @Test
    default void publicKeyIsImported() {
        String name = newName("imported");
        SdkBytes key = SdkBytes.fromUtf8String("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDRg4CTJ4TDEMr0CvZDB6+rtulvctNFcp"
                + "Otu45Ls5Ms4f98k6JpfRj5tQLc0u5eOLArcQ8bHHB3t/zFqdXugMbC5JaeMCZ8NqCCmpjC"
                + "gp7fHMI7cviZfeKL8M9lMLcg6jP/W/5nl3CaQ7InwDfKrbWVohaHwk27+20zye5s5xMu0I"
                + "DGmYy2H5FqCJeL8p1V0rnZacBT0+qjma71pNwVVwphVL9Ibbjw9YQ4Tdbz0ibS3UoTReg7"
                + "fWwbjojTfYJMphk3ij1ncIj33/pt2VR1ZYIHAFTSvqh1eUUq1s3ZrhAuO+49hEGxozzIJo"
                + "d3He6/P8EEPNX2DCOmmwCMpYAqs4gz");

        KeyPairInfo pair = await(ec2().importKeyPair(name, key));

        removed(pair, ec2().keyPair(name).delete());
        assertThat(await(pair.keyFingerprint())).isNotBlank();
        assertEmits(pair.exists(), true);
    }

    @Test
    default void deletedPairIsGone() {
        String name = newName("key");
        KeyPair pair = await(ec2().createKeyPair(name));

        await(pair.delete());

        KeyPairInfo info = ec2().keyPair(name);
        assertEmits(info.exists(), false);
        assertRefused(info.load(), "InvalidKeyPair.NotFound", info + ".load [DescribeKeyPairs]");
        assertThat(await(info.delete())).isNotNull();
    }
}
