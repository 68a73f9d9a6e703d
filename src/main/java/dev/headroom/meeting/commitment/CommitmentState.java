package dev.headroom.meeting.commitment;

import dev.headroom.platform.errors.BadInput;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;

/** What was last said about a commitment. That it is late is never said: it is read from the dates. */
@Description("What was last said about a commitment. Whether it is late is computed: see standing.")
public enum CommitmentState {
    @Description("Proposed from a transcript; nobody has confirmed it, and it counts nowhere.")
    SUGGESTED,

    @Description("Somebody of ours said it is no commitment; its phrase ranks lower from then on. It can still be"
            + " confirmed.")
    REFUSED,

    @Description("Somebody of ours said it was promised.")
    CONFIRMED,

    @Description("The customer said so, too, in our words or in their own.")
    BUYER_CONFIRMED,

    @Description("It was done.")
    DONE,

    @Description("Somebody said that it was not kept and will not be.")
    BROKEN,

    @Description("It is owed no longer: taken back, or released.")
    WITHDRAWN;

    /** The states that one step leads to. */
    Set<CommitmentState> next() {
        return switch (this) {
            case SUGGESTED -> EnumSet.of(CONFIRMED, REFUSED);
            // Whoever refused with a slip of the finger can still confirm it.
            case REFUSED -> EnumSet.of(CONFIRMED);
            case CONFIRMED -> EnumSet.of(BUYER_CONFIRMED, DONE, BROKEN, WITHDRAWN);
            case BUYER_CONFIRMED -> EnumSet.of(DONE, BROKEN, WITHDRAWN);
            case DONE, BROKEN, WITHDRAWN -> EnumSet.noneOf(CommitmentState.class);
        };
    }

    /** Whether a person stands behind it and it is not settled. */
    boolean isOpen() {
        return this == CONFIRMED || this == BUYER_CONFIRMED;
    }

    /** Refuses a step that is none of this state's. */
    void requireNext(CommitmentState to) {
        if (next().contains(to)) {
            return;
        }
        String choices = next().stream().map(CommitmentState::name).collect(Collectors.joining(", "));
        throw new BadInput("The commitment is " + this + " and can't become " + to + ": "
                + (choices.isEmpty() ? "that is its end; add a new one." : "it can become " + choices + "."));
    }
}
