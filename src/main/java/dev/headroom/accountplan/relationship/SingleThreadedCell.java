package dev.headroom.accountplan.relationship;

import dev.headroom.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A cell with revenue or headroom that we would lose sight of with a single person. */
@Description("A cell with revenue or headroom that is reached through fewer than two engaged people on their side, or"
        + " through fewer than two of us. A cell is reached by the contacts of its unit and of the units above it.")
public record SingleThreadedCell(
        @Ignore UUID unitUuid,
        @Ignore UUID offeringUuid,

        @Description("Our revenue in the cell; null when no amount of it is known.") @Nullable
        Money revenue,

        @Description("What could still become ours there; null when unknown.") @Nullable
        Money headroom,

        @NonNull @Description("How many engaged contacts reach it; two roles of one person are two contacts.")
        Integer engagedContacts,

        @NonNull @Description("Whether fewer than two engaged people of theirs reach it.")
        Boolean onTheirSide,

        @NonNull @Description("Whether fewer than two of us are in touch with them.")
        Boolean onOurSide,

        @Ignore @Nullable UUID onlyPersonUuid,
        @Ignore @Nullable UUID onlyMemberUuid) {}
