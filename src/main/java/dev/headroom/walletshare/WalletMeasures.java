package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.account.figures.MeasureSource;
import dev.headroom.account.figures.MeasureUnit;
import dev.headroom.platform.money.Money;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What objectives may be measured by: sums over an account's cells, or over a unit's and an offering's part of them. */
class WalletMeasures {

    @Produces
    @Singleton
    static MeasureSource walletShare(WalletShareMaps maps) {
        return new WalletMeasure(
                maps,
                "WALLET_SHARE",
                "Our revenue in the cells of known wallet divided by that wallet.",
                MeasureUnit.SHARE,
                true,
                totals -> totals.share() == null ? null : BigDecimal.valueOf(totals.share()));
    }

    @Produces
    @Singleton
    static MeasureSource headroom(WalletShareMaps maps) {
        return new WalletMeasure(
                maps,
                "HEADROOM",
                "The known wallet minus our revenue in the same cells: what is left to win.",
                MeasureUnit.MONEY,
                false,
                totals -> amount(totals.headroom()));
    }

    @Produces
    @Singleton
    static MeasureSource revenue(WalletShareMaps maps) {
        return new WalletMeasure(
                maps,
                "REVENUE",
                "Our revenue from imported spend, by days within the period.",
                MeasureUnit.MONEY,
                true,
                totals -> amount(totals.ours()));
    }

    @Produces
    @Singleton
    static MeasureSource penetration(WalletShareMaps maps) {
        return new WalletMeasure(
                maps,
                "PENETRATION",
                "The cells we serve divided by the cells we could serve.",
                MeasureUnit.SHARE,
                true,
                totals -> totals.penetration() == null ? null : BigDecimal.valueOf(totals.penetration()));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount().value();
    }

    private record WalletMeasure(
            WalletShareMaps maps,
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
                    .transformToUniAndMerge(request -> maps.map(map(caller, request))
                            .map(found -> found.map(map -> value.apply(totals(map.computed(), request)))
                                    .map(number -> Map.entry(request, number))))
                    .select()
                    .where(Optional::isPresent)
                    .collect()
                    .in(
                            HashMap::new,
                            (known, entry) -> known.put(
                                    entry.orElseThrow().getKey(), entry.get().getValue()));
        }

        private static WalletShareMaps.Request map(Caller caller, MeasureRequest request) {
            var period = new Period(request.from(), request.to());
            return new WalletShareMaps.Request(caller, request.account(), period, request.asOf());
        }
    }

    /** The sums over the cells of a unit with its parts and of an offering with its parts. */
    static WalletTotals totals(ComputedMap map, MeasureRequest request) {
        Map<UUID, UUID> units = map.units().stream()
                .filter(row -> row.parentUuid() != null)
                .collect(Collectors.toMap(row -> row.unit().uuid(), UnitTotals::parentUuid));
        Map<UUID, UUID> offerings = map.offerings().stream()
                .filter(row -> row.parentUuid() != null)
                .collect(Collectors.toMap(row -> row.offering().uuid(), OfferingTotals::parentUuid));
        Tally tally = new Tally();
        map.cells().stream()
                .filter(cell -> isWithin(request.unit(), cell.unit().uuid(), units))
                .filter(cell -> isWithin(request.offering(), cell.offering().uuid(), offerings))
                .forEach(tally::add);
        return tally.totals(map.currency());
    }

    private static boolean isWithin(@Nullable UUID top, UUID node, Map<UUID, UUID> parents) {
        UUID above = node;
        while (top != null && above != null && !above.equals(top)) {
            above = parents.get(above);
        }
        return top == null || above != null;
    }
}
