package dev.headroom.platform.errors;

import java.util.List;

/** Somebody changed the object since the caller read it: read it again and decide. */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    public Conflict(String message, String... field) {
        super("CONFLICT", List.of(field), message);
    }
}
