/**
 * Sessions and services as beans of Spring Boot.
 *
 * <p>{@link io.reactiveaws.spring.ReactiveAwsAutoConfiguration} makes a {@code Session} of the properties below
 * {@code reactiveaws}, and a bean for each service whose module is on the class path. What no property says,
 * {@link io.reactiveaws.spring.SessionCustomizer} and {@link io.reactiveaws.spring.ClientCustomizer} do. A
 * {@link io.reactiveaws.spring.ReactiveAwsConnectionDetails} says where AWS is, before all properties.
 */
@NullMarked
package io.reactiveaws.spring;

import org.jspecify.annotations.NullMarked;
