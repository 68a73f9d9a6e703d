package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.account.Account;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.BusinessUnitConnection;
import dev.headroom.account.spend.SpendFactConnection;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Wallet-share maps in the schema. A map is computed whole; its lists are pages of what was computed. */
@GraphQLApi
public class WalletShareApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final WalletShareMaps maps;
    private final Workers workers;
    private final Clock clock;

    WalletShareApi(CurrentCaller caller, Cursors cursors, WalletShareMaps maps, Workers workers, Clock clock) {
        this.caller = caller;
        this.cursors = cursors;
        this.maps = maps;
        this.workers = workers;
        this.clock = clock;
    }

    @NonNull
    @Description("What the account spends in a period, with whom, our share and the headroom.")
    @Cost(50)
    public Uni<WalletShareMap> walletShareMap(
            @Source Account account,
            @NonNull @Name("from") @Description("The first day of the period.") LocalDate from,
            @NonNull @Name("to") @Description("The last day of the period, included; at most 50 years later.")
                    LocalDate to,
            @Nullable
                    @Name("asOf")
                    @Description("Shows what was recorded by the end of this day, UTC; today when left out.")
                    LocalDate asOf) {
        var request = new WalletShareMaps.Request(
                caller.get(), account.uuid(), new Period(from, to), asOf == null ? LocalDate.now(clock) : asOf);
        return maps.map(request)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such account, or you may not see its wallet.")));
    }

    @NonNull
    @Description("The map's cells.")
    public Uni<CellConnection> cells(
            @Source WalletShareMap map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @DefaultValue("HEADROOM_DESC") @Name("orderBy") @Description("The order of the cells.") CellOrder orderBy) {
        PageRequest page = page(map, first, after, "cells", orderBy);
        CellKey last = page.isContinued() ? CellKey.parse(page.after().get(0)) : null;
        // Tens of thousands of cells take longer to sort than an event loop has time.
        return workers.compute(() -> orderBy.sorted(map.computed().cells(), last).stream()
                        .limit(page.fetch())
                        .toList())
                .map(cells -> CellConnection.of(
                        page.page(cells, cell -> List.of(orderBy.key(cell).text()))));
    }

    @NonNull
    @Description("The sums over each unit, a parent before its parts.")
    public Uni<UnitTotalsConnection> unitTotals(
            @Source WalletShareMap map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(UnitTotalsConnection.of(page(map, first, after, "unitTotals")
                .slice(map.computed().units(), row -> row.unit().uuid().toString())));
    }

    @NonNull
    @Description("The sums over each offering, a parent before its parts.")
    public Uni<OfferingTotalsConnection> offeringTotals(
            @Source WalletShareMap map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(OfferingTotalsConnection.of(page(map, first, after, "offeringTotals")
                .slice(map.computed().offerings(), row -> row.offering().uuid().toString())));
    }

    @NonNull
    @Description("The cells worth going for, the best first.")
    public Uni<NextMoveConnection> nextMoves(
            @Source WalletShareMap map,
            @DefaultValue("10") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        PageRequest page = page(map, first, after, "nextMoves");
        CellKey last = page.isContinued() ? CellKey.parse(page.after().get(0)) : null;
        return workers.compute(() -> map.computed().nextMovesAfter(last, page.fetch()))
                .map(moves -> NextMoveConnection.of(
                        page.page(moves, move -> List.of(move.key().text()))));
    }

    @NonNull
    @Description("Blind spots: units that have in no cell an estimate, spend in the period of which an amount is known,"
            + " or a standing claim of CONFIRMED_ZERO or NOT_ELIGIBLE. Our own revenue alone is no size, unless it"
            + " stands in a register of what the customer spends.")
    public Uni<BusinessUnitConnection> neverSizedUnits(
            @Source WalletShareMap map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return units(map, "neverSizedUnits", map.computed().blindSpots().neverSized(), first, after);
    }

    @NonNull
    @Description("Blind spots: units that buy nothing from us in the period and about which none of us has recorded"
            + " anything. Imported spend with rivals is not knowing a unit.")
    public Uni<BusinessUnitConnection> unitsUnknownToUs(
            @Source WalletShareMap map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return units(map, "unitsUnknownToUs", map.computed().blindSpots().unknownToUs(), first, after);
    }

    @NonNull
    @Description("Contracts of all vendors with the account that end within some days after the map's day, as they were"
            + " known at its end, the first to end first.")
    public Uni<SpendFactConnection> contractsEnding(
            @Source WalletShareMap map,
            @DefaultValue("90") @Name("withinDays") @Description("How many days after the map's day, 1 to 3650.")
                    int withinDays,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        PageRequest page = page(map, first, after, "contractsEnding", withinDays);
        return maps.contractsEnding(caller.get(), map, withinDays, page).map(SpendFactConnection::of);
    }

    private Uni<BusinessUnitConnection> units(
            WalletShareMap map, String field, List<BusinessUnit> units, int first, @Nullable String after) {
        return ready(BusinessUnitConnection.of(
                page(map, first, after, field).slice(units, unit -> unit.uuid().toString())));
    }

    /** A field that answers at once still says so as a Uni: one that does not is run on a thread for blocking work. */
    private static <T> Uni<T> ready(T value) {
        return Uni.createFrom().item(value);
    }

    private PageRequest page(WalletShareMap map, int first, @Nullable String after, String field, Object... more) {
        Caller current = caller.get();
        return cursors.page(first, after, current.organization(), map.getId(), map.getAsOf(), field, List.of(more));
    }
}
