/**
 * Amazon EC2 as reactive resources.
 *
 * <p>{@link io.reactiveaws.ec2.Ec2} is where they start: {@code session.resource(Ec2.class)}, or
 * {@code Ec2.over(client)} over a client that is there already. It makes and lists
 * {@link io.reactiveaws.ec2.Instance}s, {@link io.reactiveaws.ec2.Vpc}s, {@link io.reactiveaws.ec2.Volume}s and the
 * rest; {@link io.reactiveaws.ec2.Filters} and {@link io.reactiveaws.ec2.Tags} write what they are asked with. The
 * module's table of contents is its model, {@code src/main/model/ec2.yaml}.
 */
@NullMarked
package io.reactiveaws.ec2;

import org.jspecify.annotations.NullMarked;
