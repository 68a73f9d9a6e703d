package dev.headroom.platform.errors;

import java.util.List;

/** An object with this name or id exists already. */
public final class AlreadyExists extends DomainException {

    private static final long serialVersionUID = 1L;

    public AlreadyExists(String sentence, String... field) {
        super(ErrorCode.ALREADY_EXISTS, List.of(field), sentence);
    }
}
