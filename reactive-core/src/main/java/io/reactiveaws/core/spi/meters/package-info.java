/** What is measured of a client's resources, whoever measures. */
@NullMarked
package io.reactiveaws.core.spi.meters;

import org.jspecify.annotations.NullMarked;
