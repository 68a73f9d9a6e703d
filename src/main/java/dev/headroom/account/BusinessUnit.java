package dev.headroom.account;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A part of an account able to buy on its own. Units form a tree and are effective-dated, so history survives a
 * reorganisation.
 */
@Description("A part of an account able to buy on its own, such as a division or a department.")
public record BusinessUnit(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,
        @Ignore @Nullable UUID parentUuid,

        @NonNull @Description("The unit's name, unique among its siblings.")
        String name,

        @Description("The first day the unit exists; null when it always did.") @Nullable
        LocalDate effectiveFrom,

        @Description("The last day the unit exists; null while it does.") @Nullable
        LocalDate effectiveTo,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "BusinessUnit";

    @Id
    @NonNull
    @Override
    @Description("The unit's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    /** Whether the unit exists on at least one day of the period, both ends included. */
    public boolean existsWithin(LocalDate from, LocalDate to) {
        return (effectiveFrom == null || !effectiveFrom.isAfter(to))
                && (effectiveTo == null || !effectiveTo.isBefore(from));
    }
}
