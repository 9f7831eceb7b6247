/** Health of what the application uses of AWS, where Spring Boot's health is on the class path. */
@NullMarked
package io.reactiveaws.spring.health;

import org.jspecify.annotations.NullMarked;
