package dev.headroom.platform.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody changed the object since the caller read it. Carries the current object, so that the client can decide. */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object current;

    public Conflict(Object current, int currentVersion, int expectedVersion) {
        super(
                ErrorCode.CONFLICT,
                List.of("expectedVersion"),
                "The object is at version " + currentVersion + ", you changed version " + expectedVersion
                        + ": take the current one from this answer and decide.");
        this.current = current;
    }

    public @Nullable Object current() {
        return current;
    }
}
