/** The kernel. */
@NullMarked
package io.reactiveaws.core;

import org.jspecify.annotations.NullMarked;
