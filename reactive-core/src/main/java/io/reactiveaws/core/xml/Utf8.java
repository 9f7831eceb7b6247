package io.reactiveaws.core.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks whether bytes are UTF-8, and characters that XML 1.0 has.
 *
 * <p>The parser takes some that the JDK's refuses: characters in too many bytes, halves of a pair, numbers above the
 * last character, control characters in a declaration.
 */
final class Utf8 {

    private static final int LAST_OF_TWO_BYTES = 0x7FF;
    private static final int LAST_OF_THREE_BYTES = 0xFFFF;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long BLANKS = 0x2020202020202020L;

    /** The bytes that the character still needs. */
    private int missing;

    private int character;
    private int smallest;

    /** Looks at the bytes after those of the last call. */
    void require(byte[] bytes, int from, int length) {
        int end = from + length;
        int i = from;
        while (i < end) {
            if (missing == 0 && end - i >= Long.BYTES && isPlain((long) WORDS.get(bytes, i))) {
                i += Long.BYTES;
            } else {
                next(bytes[i++]);
            }
        }
    }

    /** Whether eight bytes are all of ASCII, and none of them is a control character. */
    private static boolean isPlain(long word) {
        return ((word | ((word - BLANKS) & ~word)) & HIGH_BITS) == 0;
    }

    private void next(byte one) {
        if (missing > 0) {
            goOn(one);
        } else if (one >= 0) {
            requireThat(one >= ' ' || one == '\t' || one == '\n' || one == '\r');
        } else if ((one & 0xE0) == 0xC0) {
            begin(1, one & 0x1F, Byte.MAX_VALUE + 1);
        } else if ((one & 0xF0) == 0xE0) {
            begin(2, one & 0x0F, LAST_OF_TWO_BYTES + 1);
        } else {
            requireThat((one & 0xF8) == 0xF0);
            begin(3, one & 0x07, LAST_OF_THREE_BYTES + 1);
        }
    }

    private void begin(int more, int bits, int smallestOfLength) {
        missing = more;
        character = bits;
        smallest = smallestOfLength;
    }

    private void goOn(byte one) {
        requireThat((one & 0xC0) == 0x80);
        character = (character << 6) | (one & 0x3F);
        missing--;
        if (missing == 0) {
            requireThat(character >= smallest && character <= Character.MAX_CODE_POINT && isOfXml(character));
        }
    }

    private static boolean isOfXml(int character) {
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !isHalf && character != 0xFFFE && character != 0xFFFF;
    }

    private static void requireThat(boolean isUtf8) {
        if (!isUtf8) {
            throw new UnexpectedXml("bytes that are no characters of XML in UTF-8");
        }
    }
}
