package dev.headroom.platform.errors;

import java.util.List;

/** A documented limit is reached; the sentence names it and its value. */
public final class LimitExceeded extends DomainException {

    private static final long serialVersionUID = 1L;

    public LimitExceeded(String sentence, String... field) {
        super(ErrorCode.LIMIT_EXCEEDED, List.of(field), sentence);
    }
}
