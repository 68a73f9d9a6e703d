package dev.headroom.walletshare;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small account to compute maps of. Units, offerings and vendors are named; ids follow from the names. */
final class Sheet {

    static final Currency AUD = Currency.of("AUD");
    static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    static final LocalDate SEEN = LocalDate.of(2025, 10, 1);
    static final UUID ACCOUNT = id("account");
    static final String US = "Us";

    final List<BusinessUnit> units = new ArrayList<>();
    final List<Offering> offerings = new ArrayList<>();
    final List<Vendor> vendors = new ArrayList<>();
    final List<CellSpend> spend = new ArrayList<>();
    final List<WalletEstimate> estimates = new ArrayList<>();
    final List<CellAssertion> assertions = new ArrayList<>();
    private boolean inRegister = true;
    private boolean vendorTold = true;
    Period period = YEAR;

    /** Of the targets that are set next; null as they were stored once. */
    @Nullable
    Period targetPeriod = YEAR;

    LocalDate asOf = AS_OF;
    WalletSharePolicy policy = WalletSharePolicy.defaults();

    Sheet() {
        vendor(US, true);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static OffsetDateTime at(String date) {
        return LocalDate.parse(date).atTime(12, 0).atOffset(ZoneOffset.UTC);
    }

    /** The value where the test expects one. */
    static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "expected a value where the map has none");
    }

    static BigDecimal amount(@Nullable Money money) {
        return known(money).amount().value();
    }

    /** The likely wallet of a cell that has one. */
    static Money wallet(Cell cell) {
        return known(cell.wallet()).mid();
    }

    Sheet unit(String name) {
        return unit(name, null);
    }

    Sheet unit(String name, @Nullable String parent) {
        return unit(name, parent, null, null);
    }

    Sheet unit(String name, @Nullable String parent, @Nullable LocalDate from, @Nullable LocalDate to) {
        UUID above = parent == null ? null : id(parent);
        units.add(new BusinessUnit(id(name), ACCOUNT, above, name, from, to, 1));
        return this;
    }

    Sheet offering(String name) {
        return offering(name, null);
    }

    Sheet offering(String name, @Nullable String parent) {
        offerings.add(new Offering(id(name), parent == null ? null : id(parent), name, null, 1));
        return this;
    }

    Sheet vendor(String name, boolean us) {
        vendors.add(new Vendor(id(name), name, List.of(), us, 1));
        return this;
    }

    /** Spend that ends with the period; an amount of null is a contract of unknown amount. */
    Sheet spend(String unit, String offering, String vendor, @Nullable String amount) {
        return spend(unit, offering, vendor, amount, "0", amount == null);
    }

    Sheet spend(
            String unit,
            String offering,
            String vendor,
            @Nullable String amount,
            String locked,
            boolean amountUnknown) {
        if (vendors.stream().noneMatch(known -> known.name().equals(vendor))) {
            vendor(vendor, false);
        }
        BigDecimal lockedAmount = new BigDecimal(locked);
        LocalDate endsOn =
                lockedAmount.signum() == 0 ? period.to() : period.to().plusDays(100);
        return spend(unit, offering, vendor, amount, lockedAmount, amountUnknown, false, endsOn);
    }

    /** A contract of unknown amount that outlasts the period, beside one that doesn't where an amount is given. */
    Sheet outlasting(String unit, String offering, String vendor, @Nullable String known) {
        if (vendors.stream().noneMatch(other -> other.name().equals(vendor))) {
            vendor(vendor, false);
        }
        return spend(
                unit,
                offering,
                vendor,
                known,
                BigDecimal.ZERO,
                true,
                true,
                period.to().plusDays(1));
    }

    private Sheet spend(
            String unit,
            String offering,
            String vendor,
            @Nullable String amount,
            BigDecimal locked,
            boolean amountUnknown,
            boolean lockedUnknown,
            LocalDate endsOn) {
        spend.add(new CellSpend(
                id(unit),
                id(offering),
                id(vendor),
                amount == null ? null : new BigDecimal(amount),
                amountUnknown,
                locked,
                lockedUnknown,
                inRegister,
                vendorTold,
                endsOn,
                SEEN));
        return this;
    }

    /** What is added from now on comes from a file about a single vendor, such as our own revenue. */
    Sheet fromOurOwnSystem() {
        inRegister = false;
        return this;
    }

    /** The organization has not said which vendor it is. */
    Sheet vendorUntold() {
        vendorTold = false;
        vendors.clear();
        return this;
    }

    Sheet estimate(String unit, String offering, EstimateMethod method, String amount) {
        return estimate(unit, offering, new Entry(method).amounts(amount, amount, amount));
    }

    Sheet estimate(String unit, String offering, Entry entry) {
        estimates.add(entry.at(id(unit), id(offering)));
        return this;
    }

    Sheet claim(String unit, String offering, CellState state) {
        return assertion(unit, offering, state, null, null, "2025-01-01", "2025-02-01");
    }

    Sheet assertion(
            String unit,
            String offering,
            @Nullable CellState state,
            @Nullable Money target,
            @Nullable String note,
            String effectiveFrom,
            String recorded) {
        assertions.add(new CellAssertion(
                id("assertion " + assertions.size()),
                ACCOUNT,
                id(unit),
                id(offering),
                state,
                target,
                target == null ? null : targetPeriod,
                note,
                LocalDate.parse(effectiveFrom),
                "Rep",
                at(recorded)));
        return this;
    }

    WalletShareInputs inputs() {
        return new WalletShareInputs(
                period,
                asOf,
                AUD,
                units,
                offerings,
                vendors,
                spend,
                estimates,
                estimates.stream().map(WalletEstimate::unitUuid).collect(Collectors.toSet()),
                assertions,
                policy);
    }

    ComputedMap map() {
        return WalletShare.compute(inputs());
    }

    /** The same account with every list in another order. */
    ComputedMap mapOfShuffled(long seed) {
        Random random = new Random(seed);
        for (List<?> list : List.of(units, offerings, vendors, spend, estimates, assertions)) {
            Collections.shuffle(list, random);
        }
        return map();
    }

    static Cell cell(ComputedMap map, String unit, String offering) {
        return map.cells().stream()
                .filter(cell -> cell.unit().name().equals(unit))
                .filter(cell -> cell.offering().name().equals(offering))
                .findFirst()
                .orElseThrow();
    }

    static UnitTotals unitTotals(ComputedMap map, String unit) {
        return map.units().stream()
                .filter(row -> row.unit().name().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    static OfferingTotals offeringTotals(ComputedMap map, String offering) {
        return map.offerings().stream()
                .filter(row -> row.offering().name().equals(offering))
                .findFirst()
                .orElseThrow();
    }

    /** An entry of the estimate ledger with the parts a test does not care about filled in. */
    static final class Entry {

        private static int made;

        private final EstimateMethod method;
        private String name = "estimate " + made++;
        private Period over = YEAR;
        private @Nullable BigDecimal low;
        private @Nullable BigDecimal mid;
        private @Nullable BigDecimal high;
        private @Nullable BigDecimal rank;
        private @Nullable Integer vendorCount;
        private LocalDate observedOn = SEEN;
        private OffsetDateTime recordedAt = Sheet.at("2025-10-02");
        private @Nullable Double confidence;
        private @Nullable UUID supersedes;

        Entry(EstimateMethod method) {
            this.method = method;
        }

        Entry named(String value) {
            name = value;
            return this;
        }

        Entry amounts(String lowest, String likely, String highest) {
            low = new BigDecimal(lowest);
            mid = new BigDecimal(likely);
            high = new BigDecimal(highest);
            return this;
        }

        Entry ranked(String value, int of) {
            rank = new BigDecimal(value);
            vendorCount = of;
            return this;
        }

        Entry over(String from, String to) {
            over = new Period(LocalDate.parse(from), LocalDate.parse(to));
            return this;
        }

        Entry observed(String date) {
            observedOn = LocalDate.parse(date);
            return this;
        }

        Entry recorded(String date) {
            recordedAt = Sheet.at(date);
            return this;
        }

        Entry confidence(@Nullable Double value) {
            confidence = value;
            return this;
        }

        Entry supersedes(String other) {
            supersedes = id(other);
            return this;
        }

        WalletEstimate at(UUID unit, UUID offering) {
            return new WalletEstimate(
                    id(name),
                    ACCOUNT,
                    unit,
                    offering,
                    over,
                    low,
                    mid,
                    high,
                    AUD,
                    method,
                    rank,
                    vendorCount,
                    "Source of " + name,
                    observedOn,
                    "Rep",
                    recordedAt,
                    confidence,
                    supersedes);
        }
    }
}
