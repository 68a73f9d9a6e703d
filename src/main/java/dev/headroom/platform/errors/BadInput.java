package dev.headroom.platform.errors;

import java.util.List;

/** The input can't be accepted as it is: change it, then send it again. */
public final class BadInput extends DomainException {

    private static final long serialVersionUID = 1L;

    public BadInput(String sentence, String... field) {
        super(ErrorCode.BAD_USER_INPUT, List.of(field), sentence);
    }
}
