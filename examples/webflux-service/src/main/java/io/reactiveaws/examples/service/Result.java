package io.reactiveaws.examples.service;

import org.jspecify.annotations.Nullable;

/**
 * What came of a job.
 *
 * @param file the file
 * @param lines how many lines it has; 0 if they could not be counted
 * @param error why they could not be counted
 */
record Result(String file, long lines, @Nullable String error) {}
