package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.account.figures.MeasureSource;
import dev.headroom.account.figures.MeasureUnit;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.money.Money;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What objectives may be measured by: sums over an account's cells, or over a unit's and an offering's part of them.
 */
class WalletMeasures {

    @Produces
    @Singleton
    static MeasureSource walletShare(PartSums sums) {
        return new WalletMeasure(
                sums,
                "WALLET_SHARE",
                "Our revenue in the cells of known wallet divided by that wallet.",
                MeasureUnit.SHARE,
                true,
                totals -> totals.share() == null ? null : BigDecimal.valueOf(totals.share()));
    }

    @Produces
    @Singleton
    static MeasureSource headroom(PartSums sums) {
        return new WalletMeasure(
                sums,
                "HEADROOM",
                "The known wallet minus our revenue in the same cells: what is left to win.",
                MeasureUnit.MONEY,
                false,
                totals -> Money.valueOf(totals.headroom()));
    }

    @Produces
    @Singleton
    static MeasureSource revenue(PartSums sums) {
        return new WalletMeasure(
                sums,
                "REVENUE",
                "Our revenue from imported spend, by days within the period.",
                MeasureUnit.MONEY,
                true,
                totals -> Money.valueOf(totals.ours()));
    }

    @Produces
    @Singleton
    static MeasureSource penetration(PartSums sums) {
        return new WalletMeasure(
                sums,
                "PENETRATION",
                "The cells we serve divided by the cells we could serve.",
                MeasureUnit.SHARE,
                true,
                totals -> totals.penetration() == null ? null : BigDecimal.valueOf(totals.penetration()));
    }

    private record WalletMeasure(
            PartSums sums,
            String name,
            String description,
            MeasureUnit unit,
            boolean higherIsBetter,
            Function<WalletTotals, @Nullable BigDecimal> value)
            implements MeasureSource {

        @Override
        public Uni<Map<MeasureRequest, BigDecimal>> values(Caller caller, Set<MeasureRequest> requests) {
            return Multi.createFrom()
                    .iterable(requests)
                    .onItem()
                    .transformToUniAndMerge(request -> sums(caller, request).map(found -> value(found, request)))
                    .select()
                    .where(Optional::isPresent)
                    .collect()
                    .in(
                            HashMap::new,
                            (known, entry) -> known.put(
                                    entry.orElseThrow().getKey(), entry.get().getValue()));
        }

        private Uni<List<PartSum>> sums(Caller caller, MeasureRequest request) {
            var period = new Period(request.from(), request.to());
            return Multi.createFrom()
                    .iterable(request.accounts())
                    .map(account -> new WalletShareMaps.Request(caller, account, period, request.asOf()))
                    .onItem()
                    .transformToUniAndMerge(map -> sums.sum(new PartSums.Part(map, request.unit(), request.offering()))
                            // Too large to be measured: the other requests are none the worse for it.
                            .onFailure(LimitExceeded.class)
                            .recoverWithItem(Optional.empty()))
                    .select()
                    .where(Optional::isPresent)
                    .map(Optional::orElseThrow)
                    .collect()
                    .asList();
        }

        /** Unknown, unless every account may be seen and was read: a part of a sum would pass for the whole. */
        private Optional<Map.Entry<MeasureRequest, BigDecimal>> value(List<PartSum> found, MeasureRequest request) {
            if (found.size() < request.accounts().size() || found.isEmpty()) {
                return Optional.empty();
            }
            return Optional.ofNullable(value.apply(PartSum.together(found))).map(number -> Map.entry(request, number));
        }
    }
}
