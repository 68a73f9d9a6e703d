package dev.headroom.platform.errors;

import java.util.List;

/** The object does not exist, or the caller may not know that it does: both answer the same. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound(String sentence, String... field) {
        super(ErrorCode.NOT_FOUND, List.of(field), sentence);
    }
}
