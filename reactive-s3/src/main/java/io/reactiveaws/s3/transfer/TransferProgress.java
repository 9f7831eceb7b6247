package io.reactiveaws.s3.transfer;

import java.util.OptionalLong;

/**
 * How far a transfer is.
 *
 * @param bytesTransferred the bytes that went over; what had to be sent again counts once
 * @param totalBytes the size of the whole, empty for as long as nobody knows it
 */
public record TransferProgress(long bytesTransferred, OptionalLong totalBytes) {}
