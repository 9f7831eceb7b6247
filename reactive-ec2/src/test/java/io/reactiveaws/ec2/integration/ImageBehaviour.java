package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.missing;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Image;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeName;

/** Images are made of instances, or registered. */
interface ImageBehaviour extends Ec2Behaviour {

    private Image newImage() {
        Image image = await(newInstance().createImage(newName("image")));
        return removed(image, ec2().image(image.id()).deregister());
    }

    @Test
    default void imageOfAnInstanceIsThere() {
        String name = newName("image");
        Image image = await(newInstance().createImage(name));
        removed(image, ec2().image(image.id()).deregister());

        assertEmits(image.waitUntilExists(OFTEN), image);
        assertEmits(image.waitUntilAvailable(OFTEN), image);
        assertEmits(image.name(), name);
        assertEmits(image.isPublic(), false);
    }

    @Test
    default void imageIsRegistered() {
        String name = newName("registered");
        Image image = await(ec2().registerImage(request -> request.name(name).rootDeviceName("/dev/sda1")));
        removed(image, ec2().image(image.id()).deregister());

        assertEmits(image.name(), name);
        assertThat(await(ec2().images()
                        .filter(request -> request.owners("self").filters(Filters.of("name", name)))
                        .all()))
                .containsExactly(image);
    }

    @Test
    default void imageIsOpenedToAll() {
        Image image = newImage();

        await(image.modifyAttribute(request -> request.launchPermission(change ->
                change.add(LaunchPermission.builder().group(PermissionGroup.ALL).build()))));

        assertEmits(image.isPublic(), true);
        assertThat(await(image.describeAttribute(ImageAttributeName.LAUNCH_PERMISSION))
                        .launchPermissions())
                .hasSize(1)
                .allSatisfy(permission -> assertThat(permission.group()).isEqualTo(PermissionGroup.ALL));
    }

    @Test
    default void permissionOfAnImageIsReset() throws Throwable {
        Image image = newImage();

        check(
                () -> {
                    await(image.resetAttribute(ResetImageAttributeName.LAUNCH_PERMISSION));
                    assertEmits(image.isPublic(), false);
                },
                EmulatorGap.MOTO_RESET_IMAGE);
    }

    @Test
    default void deregisteredImageIsGone() {
        Image image = newImage();

        await(image.deregister());

        assertEmits(image.exists(), false);
        assertEmpty(image.find());
    }

    @Test
    default void missingImageIsNotFound() {
        Image missing = ec2().image(missing("ami"));

        assertEmits(missing.exists(), false);
        assertRefused(missing.load(), "InvalidAMIID.NotFound", missing + ".load [DescribeImages]");
    }
}
