package dev.headroom.platform.errors;

import java.util.List;

/** The caller is known but may not do this: ask an administrator. */
public final class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    public Forbidden(String sentence) {
        super(ErrorCode.FORBIDDEN, List.of(), sentence);
    }
}
