package dev.headroom.accountplan;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;

/** Where an action stands. */
@Description("Where an action stands.")
public enum ActionState {
    @Description("Not begun; may go anywhere else.")
    OPEN,
    @Description("Begun; may go anywhere else.")
    IN_PROGRESS,
    @Description("Done; may go back to IN_PROGRESS when it turns out that it was not.")
    DONE,
    @Description("Given up for a reason; may be opened again.")
    DROPPED;

    public Set<ActionState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(IN_PROGRESS, DONE, DROPPED);
            case IN_PROGRESS -> EnumSet.of(OPEN, DONE, DROPPED);
            case DONE -> EnumSet.of(IN_PROGRESS);
            case DROPPED -> EnumSet.of(OPEN);
        };
    }

    /** Whether somebody still has to do it. */
    public boolean isUnfinished() {
        return this == OPEN || this == IN_PROGRESS;
    }

    String choices() {
        return next().stream().map(ActionState::name).collect(Collectors.joining(" or "));
    }
}
