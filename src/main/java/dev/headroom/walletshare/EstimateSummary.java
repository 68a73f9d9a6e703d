package dev.headroom.walletshare;

import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a cell's wallet rests on and how much that is worth today. */
@Description("The evidence that sized a cell's wallet: where estimates share the period, the one that sized most of its"
        + " days.")
public record EstimateSummary(
        @Ignore @Nullable UUID estimateUuid,

        @NonNull @Description("How the wallet was sized.") EstimateMethod method,

        @NonNull
        @Description("How sure we are on the map's day, 0 to 1: the confidence at observation, halved for every"
                + " half-life of the method since.")
        Double confidence,

        @NonNull
        @Description("The day the source said so; of observed spend the latest day an import brought some of it or"
                + " changed it.")
        LocalDate observedOn,

        @NonNull @Description("Whether the evidence is older than the half-life of its method.")
        Boolean stale,

        @Description("The person or document it comes from; null for observed spend, where the vendors" + " tell.")
        @Nullable
        String source) {

    static EstimateSummary of(Sizing sizing, LocalDate asOf, WalletSharePolicy policy) {
        Belief main = sizing.main();
        int halfLife = policy.method(main.method()).halfLifeDays();
        long age = Math.max(0, ChronoUnit.DAYS.between(main.observedOn(), asOf));
        WalletEstimate estimate = main.estimate();
        return new EstimateSummary(
                estimate == null ? null : estimate.uuid(),
                main.method(),
                main.base() * Math.pow(0.5, (double) age / halfLife),
                main.observedOn(),
                age > halfLife,
                estimate == null ? null : estimate.source());
    }

    @Id
    @Description("The global id of the estimate in the ledger; null for observed spend.")
    public @Nullable String getEstimateId() {
        return estimateUuid == null ? null : GlobalId.of(WalletEstimate.TYPE, estimateUuid);
    }
}
