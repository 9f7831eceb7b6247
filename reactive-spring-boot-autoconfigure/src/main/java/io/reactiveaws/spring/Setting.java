package io.reactiveaws.spring;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * A value and the property that says it, so that a refusal can name it.
 *
 * @param property the property's name
 * @param value the value; null or blank if it isn't set
 */
record Setting<T>(String property, @Nullable T value) {

    static <T> Setting<T> ours(String name, @Nullable T value) {
        return new Setting<>(ReactiveAwsProperties.PREFIX + "." + name, value);
    }

    Optional<T> get() {
        return Optional.ofNullable(value).filter(given -> !given.toString().isBlank());
    }

    boolean isSet() {
        return get().isPresent();
    }

    Setting<T> or(Supplier<Setting<T>> other) {
        return isSet() ? this : other.get();
    }

    /** Gives the value to a setter, if there is one; what that refuses is refused in the property's name. */
    void applyTo(Consumer<? super T> setter) {
        get().ifPresent(given -> {
            try {
                setter.accept(given);
            } catch (IllegalArgumentException e) {
                throw new InvalidConfigurationPropertyValueException(property, value, String.valueOf(e.getMessage()));
            }
        });
    }

    /** The value may be a secret. */
    @Override
    public String toString() {
        return property;
    }
}
