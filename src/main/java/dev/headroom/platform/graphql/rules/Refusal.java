package dev.headroom.platform.graphql.rules;

import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is answered without running it: one reason, or a few of the same kind. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One entry of the answer's {@code errors}. */
    public record Reason(Code code, String message, List<SourceLocation> locations, Map<String, Object> details) {

        public Reason {
            locations = List.copyOf(locations);
        }

        public Reason(Code code, String message) {
            this(code, message, List.of(), Map.of());
        }
    }

    private final transient List<Reason> reasons;

    public Refusal(List<Reason> reasons) {
        // No stack trace: refusals are cheap on purpose, hostile clients cause many of them.
        super(reasons.get(0).message(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public Refusal(Code code, String message) {
        this(List.of(new Reason(code, message)));
    }

    /** A limit that was passed: which, what it allows and what was seen, so that a client's author can act on it. */
    public static Refusal limit(Code code, String message, String limit, long allowed, long seen) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("limit", limit);
        details.put("allowed", allowed);
        details.put("seen", seen);
        return new Refusal(List.of(new Reason(code, message, List.of(), details)));
    }

    /** A value that can't be accepted, with the path that leads to it. */
    public static Refusal input(String message, List<?> field) {
        return new Refusal(List.of(new Reason(Code.BAD_USER_INPUT, message, List.of(), Map.of("field", field))));
    }

    public Code code() {
        return reasons.get(0).code();
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
