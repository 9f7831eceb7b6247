/** Connection details of containers that Testcontainers runs. */
@NullMarked
package io.reactiveaws.spring.testcontainers;

import org.jspecify.annotations.NullMarked;
