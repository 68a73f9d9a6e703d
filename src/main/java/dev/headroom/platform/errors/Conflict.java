package dev.headroom.platform.errors;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody changed the object since the caller read it. Carries the current object, so that the client can decide. */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object current;
    private final transient List<Clash> clashes;

    /** A field that both changed, each to something else; the sentence names both values. */
    public record Clash(List<String> field, String sentence) {

        public Clash {
            field = List.copyOf(field);
        }
    }

    public Conflict(Object current, int currentVersion, int expectedVersion) {
        super(
                ErrorCode.CONFLICT,
                List.of("expectedVersion"),
                "The object is at version " + currentVersion + ", you changed version " + expectedVersion
                        + ": take the current one from this answer and decide.");
        this.current = current;
        this.clashes = List.of();
    }

    /** For a change that was merged with the others' as far as they go together; there is at least one clash. */
    public Conflict(Object current, List<Clash> clashes) {
        super(
                ErrorCode.CONFLICT,
                clashes.get(0).field(),
                clashes.stream().map(Clash::sentence).collect(Collectors.joining(" ")));
        this.current = current;
        this.clashes = List.copyOf(clashes);
    }

    /** Empty when the versions alone are in conflict. */
    public List<Clash> clashes() {
        return clashes;
    }

    public @Nullable Object current() {
        return current;
    }
}
