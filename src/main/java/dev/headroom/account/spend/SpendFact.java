package dev.headroom.account.spend;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A contract a unit of an account has with a vendor, as observed. */
@Description("A contract a unit of an account has with a vendor, as observed.")
public record SpendFact(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,
        @Ignore UUID unitUuid,
        @Ignore UUID offeringUuid,
        @Ignore UUID vendorUuid,

        @NonNull @Description("The contract's number at its source; empty when the source has none.")
        String reference,

        @NonNull @Description("What was bought.") String title,

        @Description("What the contract is worth over all its days; null when it exists but its amount is not known.")
        @Nullable
        Money amount,

        @NonNull @Description("Its first day.") LocalDate startsOn,
        @NonNull @Description("Its last day.") LocalDate endsOn,

        @NonNull @Description("When the service learned this; a correction counts anew.")
        OffsetDateTime recordedAt,

        @NonNull @Description("Counts corrections, from 1.") Integer version) {

    public static final String TYPE = "SpendFact";

    @Id
    @NonNull
    @Description("The fact's global id; a correction keeps it.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
