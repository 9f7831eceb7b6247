/** Answers of real servers, recorded while the integration tests run, and played again. */
@NullMarked
package io.reactiveaws.testkit.answers;

import org.jspecify.annotations.NullMarked;
