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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What objectives may be measured by: sums over an account's cells, or over a unit's and an offering's part of them.
 */
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
                    .transformToUniAndMerge(request -> maps(caller, request).map(found -> value(found, request)))
                    .select()
                    .where(Optional::isPresent)
                    .collect()
                    .in(
                            HashMap::new,
                            (known, entry) -> known.put(
                                    entry.orElseThrow().getKey(), entry.get().getValue()));
        }

        private Uni<List<ComputedMap>> maps(Caller caller, MeasureRequest request) {
            var period = new Period(request.from(), request.to());
            return Multi.createFrom()
                    .iterable(request.accounts())
                    .onItem()
                    .transformToUniAndMerge(
                            account -> maps.map(new WalletShareMaps.Request(caller, account, period, request.asOf())))
                    .select()
                    .where(Optional::isPresent)
                    .map(found -> found.orElseThrow().computed())
                    .collect()
                    .asList();
        }

        /** Unknown, unless every account may be seen: a part of a sum would pass for the whole. */
        private Optional<Map.Entry<MeasureRequest, BigDecimal>> value(List<ComputedMap> found, MeasureRequest request) {
            if (found.size() < request.accounts().size() || found.isEmpty()) {
                return Optional.empty();
            }
            return Optional.ofNullable(value.apply(totals(found, request.unit(), request.offering())))
                    .map(number -> Map.entry(request, number));
        }
    }

    /** The sums over the cells of a unit with its parts and of an offering with its parts. */
    static WalletTotals totals(List<ComputedMap> maps, @Nullable UUID unit, @Nullable UUID offering) {
        Tally tally = new Tally();
        for (ComputedMap map : maps) {
            Map<UUID, UUID> units = parents(map.units(), row -> row.unit().uuid(), UnitTotals::parentUuid);
            Map<UUID, UUID> offerings =
                    parents(map.offerings(), row -> row.offering().uuid(), OfferingTotals::parentUuid);
            map.cells().stream()
                    .filter(cell -> isWithin(unit, cell.unit().uuid(), units))
                    .filter(cell -> isWithin(offering, cell.offering().uuid(), offerings))
                    .forEach(tally::add);
        }
        return tally.totals(maps.get(0).currency());
    }

    private static <R> Map<UUID, UUID> parents(List<R> rows, Function<R, UUID> id, Function<R, @Nullable UUID> parent) {
        Map<UUID, UUID> parents = new HashMap<>();
        for (R row : rows) {
            UUID above = parent.apply(row);
            if (above != null) {
                parents.put(id.apply(row), above);
            }
        }
        return parents;
    }

    private static boolean isWithin(@Nullable UUID top, UUID node, Map<UUID, UUID> parents) {
        UUID above = node;
        while (top != null && above != null && !above.equals(top)) {
            above = parents.get(above);
        }
        return top == null || above != null;
    }
}
