/** Runnable programs that show resources at work. */
@NullMarked
package io.reactiveaws.examples;

import org.jspecify.annotations.NullMarked;
