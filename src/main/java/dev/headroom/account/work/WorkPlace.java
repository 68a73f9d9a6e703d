package dev.headroom.account.work;

import dev.headroom.access.Caller;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** A kind of plan that takes work in. Contributed as a bean by the feature whose plans they are. */
public interface WorkPlace {

    /** The plans' name in the schema, as their global ids have it. */
    String type();

    /**
     * Puts the work into the plan, by the plan's own rules and for those who may write it. Work whose id the plan has
     * already stays as it is. What the plan refuses is in the answer; a plan that the caller may not write answers like
     * none.
     */
    Uni<Placement> place(Caller caller, UUID plan, NewWork work);
}
