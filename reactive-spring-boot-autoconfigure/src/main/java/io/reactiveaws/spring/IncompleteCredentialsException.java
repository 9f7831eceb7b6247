package io.reactiveaws.spring;

import java.util.List;

/** Properties that name one half of credentials; names them, but shows no value. */
final class IncompleteCredentialsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    IncompleteCredentialsException(List<String> there, String missing) {
        super("incomplete credentials: '%s' is set, '%s' is not".formatted(String.join("' and '", there), missing));
    }
}
