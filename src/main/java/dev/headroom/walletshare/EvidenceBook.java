package dev.headroom.walletshare;

import dev.headroom.account.Vendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The evidence sorted by pair, as it was known at the end of the map's day: later entries are left out. */
final class EvidenceBook {

    private final WalletShareInputs inputs;
    private final Grid grid;
    private final List<WalletEstimate> estimates;
    private final List<CellAssertion> assertions;
    private final Map<Integer, Evidence> byPair;
    private final Evidence nothing;

    EvidenceBook(WalletShareInputs inputs, Grid grid) {
        this.inputs = inputs;
        this.grid = grid;
        Instant cutoff = inputs.cutoff();
        estimates = inputs.estimates().stream()
                .filter(estimate -> estimate.recordedAt().toInstant().isBefore(cutoff))
                .filter(estimate -> estimate.currency().equals(inputs.currency()))
                .toList();
        assertions = inputs.assertions().stream()
                .filter(assertion -> assertion.at().toInstant().isBefore(cutoff))
                .toList();
        byPair = sorted();
        nothing = evidence(Grid.NONE, List.of(), List.of(), List.of(), Map.of());
    }

    private Map<Integer, Evidence> sorted() {
        Map<Integer, List<CellSpend>> spend =
                grouped(inputs.spend(), entry -> grid.pair(entry.unit(), entry.offering()));
        if (spend.containsKey(Grid.NONE)) {
            // Leaving spend out would make every total above it wrong without a word.
            throw new IllegalArgumentException("spend names a unit or an offering that the inputs don't hold");
        }
        Map<Integer, List<WalletEstimate>> entered =
                grouped(estimates, entry -> grid.pair(entry.unitUuid(), entry.offeringUuid()));
        Map<Integer, List<CellAssertion>> asserted =
                grouped(assertions, entry -> grid.pair(entry.unitUuid(), entry.offeringUuid()));
        Map<UUID, Vendor> vendors =
                inputs.vendors().stream().collect(Collectors.toMap(Vendor::uuid, Function.identity()));
        Map<Integer, Evidence> all = new HashMap<>();
        for (Map<Integer, ?> source : List.of(spend, entered, asserted)) {
            for (int pair : source.keySet()) {
                all.computeIfAbsent(
                        pair,
                        key -> evidence(
                                key,
                                spend.getOrDefault(key, List.of()),
                                entered.getOrDefault(key, List.of()),
                                asserted.getOrDefault(key, List.of()),
                                vendors));
            }
        }
        all.remove(Grid.NONE);
        return all;
    }

    private static <E> Map<Integer, List<E>> grouped(List<E> entries, ToIntFunction<E> pair) {
        return entries.stream().collect(Collectors.groupingBy(pair::applyAsInt));
    }

    private Evidence evidence(
            int pair,
            List<CellSpend> spend,
            List<WalletEstimate> entered,
            List<CellAssertion> asserted,
            Map<UUID, Vendor> vendors) {
        Period period = inputs.period();
        int digits = inputs.currency().fractionDigits();
        Observed observed = Observed.NOTHING;
        List<VendorSpend> byVendor = new ArrayList<>();
        for (CellSpend entry : spend) {
            Vendor vendor = vendors.get(entry.vendor());
            if (vendor == null) {
                throw new IllegalArgumentException("spend names a vendor that the inputs don't hold");
            }
            observed = observed.plus(Observed.of(entry, vendor.us(), digits));
            byVendor.add(VendorSpend.of(vendor, entry, inputs.currency()));
        }
        byVendor.sort(VendorSpend.LARGEST_FIRST);
        Claims claims = Claims.of(asserted, period, inputs.currency());
        return new Evidence(pair, byVendor, observed, CellLedger.of(period, entered), claims);
    }

    /** What is known about exactly this pair; empty evidence when nothing is. */
    Evidence at(int pair) {
        return byPair.getOrDefault(pair, nothing);
    }

    /** Of every pair that anything is known about. */
    Collection<Evidence> all() {
        return byPair.values();
    }

    /** The units with an estimate of any period. */
    Set<UUID> estimatedUnits() {
        return inputs.estimatedUnits();
    }

    /** The assertions recorded by the map's day, in effect or not. */
    List<CellAssertion> assertions() {
        return assertions;
    }
}
