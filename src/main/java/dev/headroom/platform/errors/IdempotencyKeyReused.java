package dev.headroom.platform.errors;

import java.util.List;

/** The same key came with another input. */
public final class IdempotencyKeyReused extends DomainException {

    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReused(String sentence, String... field) {
        super(ErrorCode.IDEMPOTENCY_KEY_REUSED, List.of(field), sentence);
    }
}
