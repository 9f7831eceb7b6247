package io.reactiveaws.s3.transfer;

/**
 * Makes the CRC of a whole from those of its pieces: what the zeros of the second piece's length make of the first
 * one's CRC, and the second one's. A step over zeros is linear, so it is a matrix of bits, and twice as many zeros are
 * its square.
 */
final class CrcCombination {

    private CrcCombination() {}

    /**
     * Combines two CRCs.
     *
     * @param first the CRC of the first piece
     * @param second the CRC of the second piece
     * @param length the bytes of the second piece
     * @param polynomial the CRC's polynomial, its lowest power in the highest bit
     * @param bits 32 or 64
     */
    static long combine(long first, long second, long length, long polynomial, int bits) {
        long[] zeros = zero(polynomial, bits);
        for (int bit = 1; bit < Byte.SIZE; bit *= 2) {
            zeros = square(zeros);
        }
        long combined = first;
        for (long left = length; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                combined = times(zeros, combined);
            }
            zeros = square(zeros);
        }
        return combined ^ second;
    }

    /** The step over one bit that is zero: what becomes of each bit of a CRC. */
    private static long[] zero(long polynomial, int bits) {
        long[] matrix = new long[bits];
        matrix[0] = polynomial;
        for (int bit = 1; bit < bits; bit++) {
            matrix[bit] = 1L << (bit - 1);
        }
        return matrix;
    }

    private static long[] square(long[] matrix) {
        long[] square = new long[matrix.length];
        for (int bit = 0; bit < matrix.length; bit++) {
            square[bit] = times(matrix, matrix[bit]);
        }
        return square;
    }

    private static long times(long[] matrix, long vector) {
        long product = 0;
        long left = vector;
        for (int bit = 0; left != 0; bit++, left >>>= 1) {
            if ((left & 1) != 0) {
                product ^= matrix[bit];
            }
        }
        return product;
    }
}
