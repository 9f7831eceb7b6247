/** What resources cost beside the raw SDK client, measured with JMH in one run; ratios count, not the figures alone. */
@NullMarked
package io.reactiveaws.benchmarks;

import org.jspecify.annotations.NullMarked;
