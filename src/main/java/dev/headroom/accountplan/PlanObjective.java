package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.text.Text;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What we want to reach, what the customer gets from it, and how both will know. */
@Description("What we want to reach, what the customer gets from it, and how it is measured.")
public record PlanObjective(
        @Ignore UUID uuid,

        @NonNull @Description("What we want to reach; at most 200 characters.")
        String title,

        @Description("What the customer gets from it; at most 4,000 characters; null when nobody wrote it.") @Nullable
        String customerOutcome,

        @Ignore @Nullable UUID ownerUuid,

        @NonNull @Description("How it is judged, at most 10.")
        List<@NonNull PlanMeasure> measures,

        @NonNull @Description("Who last wrote or confirmed it, and when.")
        Stamp updated) {

    public PlanObjective {
        title = Text.name(title, "title");
        customerOutcome = PlanLimits.text(customerOutcome, PlanLimits.TEXT, "customerOutcome");
        measures = List.copyOf(measures);
        if (measures.size() > PlanLimits.MEASURES_PER_OBJECTIVE) {
            throw new LimitExceeded(
                    "An objective has at most " + PlanLimits.MEASURES_PER_OBJECTIVE + " measures: remove one first.",
                    "objective");
        }
    }

    @Id
    @NonNull
    @Description("The objective's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @Description("The global id of the member who answers for it; null when nobody does.")
    public @Nullable String getOwnerId() {
        return ownerUuid == null ? null : GlobalId.of(Member.TYPE, ownerUuid);
    }

    PlanObjective withMeasures(List<PlanMeasure> all) {
        return new PlanObjective(uuid, title, customerOutcome, ownerUuid, all, updated);
    }
}
