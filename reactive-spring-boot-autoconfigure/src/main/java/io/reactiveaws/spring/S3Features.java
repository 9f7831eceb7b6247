package io.reactiveaws.spring;

import java.util.function.Consumer;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** What only Amazon S3 has; what chooses among AWS's own endpoints doesn't count where an endpoint is set. */
record S3Features(Setting<Boolean> pathStyle, Setting<Boolean> crossRegion, Setting<Boolean> accelerate, boolean atAws)
        implements Consumer<S3AsyncClientBuilder> {

    static S3Features of(ReactiveAwsProperties.S3 ours, SpringCloudAws theirs, ServiceAddress address) {
        S3Features features = new S3Features(
                Setting.ours("s3.path-style", ours.pathStyle()).or(() -> theirs.flag("s3.path-style-access-enabled")),
                Setting.ours("s3.cross-region", ours.crossRegion()).or(() -> theirs.flag("s3.cross-region-enabled")),
                Setting.ours("s3.accelerate", ours.accelerate()).or(() -> theirs.flag("s3.accelerate-mode-enabled")),
                !address.endpoint().isSet());
        features.check();
        return features;
    }

    private void check() {
        if (isOn(accelerate) && isOn(pathStyle)) {
            throw new InvalidConfigurationPropertyValueException(
                    accelerate.property(), true, "it can't be on beside '%s'".formatted(pathStyle.property()));
        }
    }

    @Override
    public void accept(S3AsyncClientBuilder client) {
        pathStyle.applyTo(client::forcePathStyle);
        crossRegion.applyTo(client::crossRegionAccessEnabled);
        if (atAws) {
            accelerate.applyTo(client::accelerate);
        }
    }

    private static boolean isOn(Setting<Boolean> setting) {
        return setting.get().orElse(false);
    }
}
