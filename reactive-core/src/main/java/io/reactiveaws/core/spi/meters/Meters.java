package io.reactiveaws.core.spi.meters;

import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;

/** Who measures what the resources over a client do. */
public interface Meters {

    /** Nobody. */
    Meters NONE = new Meters() {
        @Override
        public LongConsumer values(ResourceMeter meter, String service, String tag) {
            return UNMEASURED;
        }

        @Override
        public <T> void watch(
                ResourceMeter meter, String service, String tag, T watched, ToLongFunction<? super T> value) {}
    };

    /** What takes values of which nobody wants to know. */
    LongConsumer UNMEASURED = value -> {};

    /**
     * Returns what takes the values of a counter, a distribution or a timer. Who measures often keeps it.
     *
     * @param meter what is measured
     * @param service the service's name as boto3 writes it
     * @param tag the value of the meter's tag
     * @return takes a value on any thread; {@link #UNMEASURED} where nobody measures
     */
    LongConsumer values(ResourceMeter meter, String service, String tag);

    /**
     * Has a gauge look at something for as long as that exists. Gauges of one meter and tag are one, their sum.
     *
     * @param meter what is measured
     * @param service the service's name as boto3 writes it
     * @param tag the value of the meter's tag
     * @param watched what is looked at; it is not kept from being collected
     * @param value reads it, on any thread; it must not refer to what is looked at
     * @param <T> its type
     */
    <T> void watch(ResourceMeter meter, String service, String tag, T watched, ToLongFunction<? super T> value);
}
