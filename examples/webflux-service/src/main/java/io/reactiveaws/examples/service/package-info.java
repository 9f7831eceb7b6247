/**
 * A service to start from, on Spring WebFlux: {@code FileService} starts it, {@code Files} takes and gives files,
 * {@code JobRequests} takes jobs, {@code Jobs} has them done, {@code Results} and {@code Instances} tell browsers what
 * becomes of jobs and of EC2 instances. There is nothing in it that joins Spring and AWS: the starter does.
 */
@NullMarked
package io.reactiveaws.examples.service;

import org.jspecify.annotations.NullMarked;
