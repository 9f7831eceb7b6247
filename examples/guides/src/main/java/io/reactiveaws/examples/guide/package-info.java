/** The code of the README and the guides in {@code docs/}; a test holds both equal. */
@NullMarked
package io.reactiveaws.examples.guide;

import org.jspecify.annotations.NullMarked;
