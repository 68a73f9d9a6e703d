package dev.headroom.accountplan.relationship;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** What one of us is to a stakeholder, and what they should become. */
@Description("What one member is to one stakeholder now, and what they want to become.")
public record TeamLink(
        @Ignore UUID contactUuid,
        @Ignore UUID memberUuid,

        @Description("What the member is to them now; null when unknown.") @Nullable
        TrustLevel current,

        @Description("What the member wants to become; null when nobody has decided.") @Nullable
        TrustLevel wanted) {

    boolean isBetween(UUID contact, UUID member) {
        return contactUuid.equals(contact) && memberUuid.equals(member);
    }
}
