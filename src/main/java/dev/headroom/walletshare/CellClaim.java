package dev.headroom.walletshare;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a person last said about who serves a cell, shown beside the computed state so that contradictions are seen. */
@Description("What a person said about who serves a cell.")
public record CellClaim(
        @NonNull @Description("The claimed state.") CellState state,

        @NonNull @Description("The first day the claim holds.")
        LocalDate effectiveFrom,

        @NonNull @Description("Who claimed it.") String by,
        @NonNull @Description("When it was recorded.") OffsetDateTime at) {}
