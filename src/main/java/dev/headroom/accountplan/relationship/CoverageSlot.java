package dev.headroom.accountplan.relationship;

import dev.headroom.account.contact.ContactLevel;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One unit × one level: how many engaged contacts it needs and has. */
@Description("One unit × one level: how many engaged contacts it needs, and how many it has. A unit where nobody is"
        + " known has gaps, not blanks.")
public record CoverageSlot(
        @Ignore UUID unitUuid,

        @NonNull @Description("The level.") ContactLevel level,

        @NonNull @Description("How many engaged contacts are needed; 0 where none are.")
        Integer required,

        @NonNull @Description("How many active contacts of the level are known in this very unit.")
        Integer known,

        @NonNull
        @Description("How many of them are engaged: measured coverage of MULTIPLE or better and a recent touch, by"
                + " default within 90 days. Touches that nobody records engage nobody: see coverage for whether that is"
                + " known.")
        Integer engaged) {

    @NonNull
    @Description("The coverage gap: how many engaged contacts are missing, 0 or more.")
    public Integer getMissing() {
        return missing();
    }

    int missing() {
        return Math.max(0, required - engaged);
    }
}
