package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something that may go wrong, and what we do about it. */
@Description("Something that may go wrong, and what we do about it.")
public record PlanRisk(
        @Ignore UUID uuid,

        @NonNull @Description("What may go wrong; at most 200 characters.")
        String title,

        @NonNull @Description("How likely it is.") RiskLevel likelihood,
        @NonNull @Description("How grave it would be.") RiskLevel impact,

        @Description("What we do about it; at most 4,000 characters; null when nobody wrote it.") @Nullable
        String mitigation,

        @Ignore @Nullable UUID ownerUuid,

        @NonNull @Description("The day it was raised.") LocalDate raisedOn,

        @NonNull @Description("Who last wrote or confirmed it, and when.")
        Stamp updated) {

    public PlanRisk {
        title = Text.name(title, "title");
        mitigation = PlanLimits.text(mitigation, PlanLimits.TEXT, "mitigation");
    }

    @Id
    @NonNull
    @Description("The risk's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @Description("The global id of the member who watches it; null when nobody does.")
    public @Nullable String getOwnerId() {
        return ownerUuid == null ? null : GlobalId.of(Member.TYPE, ownerUuid);
    }
}
