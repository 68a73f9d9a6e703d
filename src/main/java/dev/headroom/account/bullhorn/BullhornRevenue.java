package dev.headroom.account.bullhorn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bullhorn's Placements as a file of what we earn, a contract for each placement and month, so that a later import with
 * another rate leaves the months of the old one alone.
 *
 * <p>A month's revenue is bill rate x hours per week x days / 7 (section 5.2 of the reference: run rate = bill x hours
 * per week x weeks), in a currency that Bullhorn does not name; a permanent placement's is salary x fee on its first
 * day. A rate counts from the day it took effect: what was billed before is left out, and said so, because Bullhorn
 * shows today's rate only. A client is found through the job, for placements do not name one.
 */
final class BullhornRevenue {

    static final String JOB_FIELDS =
            "id,title,clientCorporation(id),clientContact(id),hoursPerWeek,durationWeeks,salaryUnit,isDeleted";
    static final String PLACEMENT_FIELDS =
            "id,jobOrder(id,title,clientCorporation(id)),status,employmentType,dateBegin,"
                    + "dateEnd,clientBillRate,hoursPerDay,durationWeeks,fee,salary,dateClientEffective";

    private static final List<String> HEADER = List.of("reference", "title", "unit", "amount", "start", "end");
    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal WORKDAYS_A_WEEK = BigDecimal.valueOf(5);
    private static final int MOST_NOTES = 20;
    /** A working life. */
    private static final BigDecimal MOST_WEEKS = BigDecimal.valueOf(2_600);

    private final Terms terms;
    private final Map<String, BullhornRecord> jobs = new TreeMap<>();
    private final Map<String, String> divisions = new TreeMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param client the id of the ClientCorporation
     * @param unit where placements go whose contact has no division
     * @param decimals of the currency that the amounts are taken to be in
     * @param today no open-ended placement is counted beyond its month
     */
    record Terms(String client, String unit, Set<String> billedStates, int decimals, ZoneId zone, LocalDate today) {}

    /** A file of revenue, and what a reader of its figures must know. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record RevenueFile(byte[] content, List<String> notes) {}

    private BullhornRevenue(Terms terms) {
        this.terms = terms;
    }

    static RevenueFile file(
            Terms terms, List<BullhornRecord> contacts, List<BullhornRecord> jobs, List<BullhornRecord> placements) {
        BullhornRevenue revenue = new BullhornRevenue(terms);
        contacts.forEach(contact ->
                contact.text("division").ifPresent(division -> revenue.divisions.put(contact.id(), division)));
        jobs.forEach(job -> revenue.jobs.put(job.id(), job));
        placements.forEach(revenue::add);
        return new RevenueFile(CsvFile.of(HEADER, revenue.rows), revenue.shortNotes());
    }

    private void add(BullhornRecord placement) {
        BullhornRecord job = jobs.getOrDefault(placement.reference("jobOrder").orElse(""), placement.child("jobOrder"));
        String status = placement.text("status").orElse("");
        if (!job.reference("clientCorporation").equals(Optional.of(terms.client()))) {
            return;
        }
        if (terms.billedStates().stream().noneMatch(status::equalsIgnoreCase)) {
            note(placement, "is left out: its state, \"" + status + "\", is none that is billed");
            return;
        }
        Optional<LocalDate> begin = placement.day("dateBegin", terms.zone());
        if (begin.isEmpty()) {
            note(placement, "is left out: it has no first day");
        } else if (isPermanent(placement)) {
            addFee(placement, job, begin.get());
        } else {
            addMonths(placement, job, begin.get());
        }
    }

    private static boolean isPermanent(BullhornRecord placement) {
        return placement.positive("clientBillRate").isEmpty()
                && placement.positive("salary").isPresent();
    }

    /** On a placement the fee is a decimal, 0.2 for 20 %; on companies and jobs it is a percentage. */
    private void addFee(BullhornRecord placement, BullhornRecord job, LocalDate day) {
        boolean yearly = job.text("salaryUnit")
                .map(unit -> unit.toLowerCase(Locale.ROOT))
                .filter(unit -> !unit.contains("year") && !unit.contains("annu"))
                .isEmpty();
        Optional<BigDecimal> fee =
                placement.positive("fee").filter(share -> yearly && share.compareTo(BigDecimal.ONE) <= 0);
        if (fee.isEmpty()) {
            note(placement, "has an unknown amount: its fee is no part of a yearly salary");
        }
        Optional<BigDecimal> amount = placement.positive("salary").flatMap(salary -> fee.map(salary::multiply));
        addRow(placement.id(), job, amount, day, day);
    }

    private void addMonths(BullhornRecord placement, BullhornRecord job, LocalDate begin) {
        LocalDate effective = placement.day("dateClientEffective", terms.zone()).orElse(begin);
        LocalDate from = effective.isAfter(begin) ? effective : begin;
        if (from.isAfter(begin)) {
            note(placement, "is left out before " + from + ": Bullhorn shows the rate from that day on only");
        }
        Optional<BigDecimal> aWeek = aWeek(placement, job);
        if (aWeek.isEmpty()) {
            note(placement, "has an unknown amount: its bill rate or its hours are not known");
        }
        LocalDate end = counted(placement, end(placement, job, begin));
        for (LocalDate day = from;
                !day.isAfter(end);
                day = YearMonth.from(day).atEndOfMonth().plusDays(1)) {
            LocalDate last = YearMonth.from(day).atEndOfMonth();
            LocalDate until = last.isBefore(end) ? last : end;
            BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(day, until) + 1);
            addRow(
                    placement.id() + " " + YearMonth.from(day),
                    job,
                    aWeek.map(amount ->
                            amount.multiply(days).divide(DAYS_A_WEEK, terms.decimals(), RoundingMode.HALF_UP)),
                    day,
                    until);
        }
    }

    private static Optional<BigDecimal> aWeek(BullhornRecord placement, BullhornRecord job) {
        Optional<BigDecimal> hours =
                placement.positive("hoursPerDay").map(WORKDAYS_A_WEEK::multiply).or(() -> job.positive("hoursPerWeek"));
        return placement.positive("clientBillRate").flatMap(rate -> hours.map(rate::multiply));
    }

    private LocalDate end(BullhornRecord placement, BullhornRecord job, LocalDate begin) {
        return placement
                .day("dateEnd", terms.zone())
                .or(() -> placement
                        .positive("durationWeeks")
                        .or(() -> job.positive("durationWeeks"))
                        .map(weeks -> begin.plusDays(
                                weeks.min(MOST_WEEKS).multiply(DAYS_A_WEEK).longValue() - 1)))
                .orElseGet(() -> {
                    note(placement, "has no end: it counts until the end of this month");
                    return YearMonth.from(terms.today()).atEndOfMonth();
                });
    }

    /** Who has no end in mind writes 9999: each of its months would be a row. */
    private LocalDate counted(BullhornRecord placement, LocalDate end) {
        LocalDate latest = terms.today().plusYears(1);
        if (!end.isAfter(latest)) {
            return end;
        }
        note(placement, "ends on " + end + ": it counts until " + latest);
        return latest;
    }

    private void addRow(
            String reference, BullhornRecord job, Optional<BigDecimal> amount, LocalDate start, LocalDate end) {
        String unit = job.reference("clientContact").map(divisions::get).orElse(terms.unit());
        rows.add(List.of(
                reference,
                job.text("title").orElse("Job " + job.id() + " of Bullhorn"),
                unit,
                amount.map(known -> known.setScale(terms.decimals(), RoundingMode.HALF_UP)
                                .toPlainString())
                        .orElse(""),
                start.toString(),
                end.toString()));
    }

    private void note(BullhornRecord placement, String what) {
        notes.add("Placement " + placement.id() + " " + what + ".");
    }

    private List<String> shortNotes() {
        if (notes.size() <= MOST_NOTES) {
            return List.copyOf(notes);
        }
        List<String> first = new ArrayList<>(notes.subList(0, MOST_NOTES - 1));
        first.add("And " + (notes.size() - first.size()) + " more notes of this kind.");
        return first;
    }
}
