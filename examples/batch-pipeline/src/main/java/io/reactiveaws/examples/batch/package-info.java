/**
 * A batch program to start from: it transforms the objects of a bucket as streams, alone or beside other processes.
 *
 * <p>{@link io.reactiveaws.examples.batch.BatchPipeline} has the commands, {@code Pipeline} the work, {@code Rest} what
 * is left to do after a restart, and {@code Transformation} what you replace by your own.
 */
@NullMarked
package io.reactiveaws.examples.batch;

import org.jspecify.annotations.NullMarked;
