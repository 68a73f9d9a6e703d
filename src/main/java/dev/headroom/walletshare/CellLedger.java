package dev.headroom.walletshare;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The estimates of one pair within a map's period. One that was superseded is out on the days its successor speaks
 * about, and stands on all others: who corrects next year's figure says nothing of this year's.
 *
 * @param replaced the days each superseded estimate is out on
 */
record CellLedger(Period period, List<WalletEstimate> entries, Map<UUID, List<Period>> replaced) {

    static CellLedger of(Period period, List<WalletEstimate> recorded) {
        Map<UUID, List<Period>> replaced = new HashMap<>();
        for (WalletEstimate entry : recorded) {
            UUID superseded = entry.supersedesUuid();
            if (superseded != null) {
                replaced.computeIfAbsent(superseded, key -> new ArrayList<>()).add(entry.period());
            }
        }
        return new CellLedger(period, recorded, replaced);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Those that were observed and entered after the claim was made, and so with more knowledge than it. */
    CellLedger since(CellClaim claim) {
        // West of Greenwich the day may still be the one before.
        LocalDate earliest =
                claim.at().toInstant().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        List<WalletEstimate> later = entries.stream()
                .filter(entry -> entry.recordedAt().isAfter(claim.at()))
                .filter(entry -> !entry.observedOn().isBefore(earliest))
                .toList();
        return new CellLedger(period, later, replaced);
    }

    /** Whether some estimate that stands on a day of the period says that something is spent. */
    boolean tellsOfSpend() {
        List<Period> stretches = stretches();
        return entries.stream()
                .filter(entry ->
                        entry.highAmount() != null && entry.highAmount().signum() > 0)
                .anyMatch(entry -> stretches.stream().anyMatch(stretch -> standsOn(entry, stretch)));
    }

    /** The period cut where an estimate begins or ends: on all days of a stretch the same ones stand. */
    List<Period> stretches() {
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (WalletEstimate entry : entries) {
            starts.add(entry.period().from());
            starts.add(entry.period().to().plusDays(1));
        }
        replaced.values()
                .forEach(days -> days.forEach(over -> {
                    starts.add(over.from());
                    starts.add(over.to().plusDays(1));
                }));
        List<Period> stretches = new ArrayList<>();
        LocalDate from = period.from();
        for (LocalDate start : starts.subSet(from, false, period.to(), true)) {
            stretches.add(new Period(from, start.minusDays(1)));
            from = start;
        }
        stretches.add(new Period(from, period.to()));
        return stretches;
    }

    /** Whether the estimate is about the days of the stretch and none that stands in for it is. */
    boolean standsOn(WalletEstimate entry, Period stretch) {
        return entry.period().covers(stretch)
                && replaced.getOrDefault(entry.uuid(), List.of()).stream().noneMatch(days -> days.covers(stretch));
    }
}
