package io.reactiveaws.sqs.batch;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of many entries. Without a result and an error, it was not sent, as its watch said.
 *
 * @param place its place among the entries, from 0
 * @param result its result
 * @param error why it was not done
 * @param <R> the result of an entry
 */
public record EntryOutcome<R>(
        int place, @Nullable R result, @Nullable Throwable error) {}
