package io.reactiveaws.examples.service;

/**
 * What is to be done.
 *
 * @param file the file whose lines are counted
 */
record Job(String file) {}
