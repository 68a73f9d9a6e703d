package dev.headroom.account.spend;

import dev.headroom.account.imports.ImportName;
import dev.headroom.account.imports.ImportRejection;
import dev.headroom.account.imports.NamedUnits;
import dev.headroom.account.imports.NumberedRow;
import dev.headroom.account.imports.RejectedCell;
import dev.headroom.account.spend.FactVersion.Contract;
import dev.headroom.platform.identity.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The facts that rows of a file are, and the rows that are none. */
final class ObservedRows {

    private final UUID job;
    private final SpendPlan plan;
    private final List<NumberedRow<FactVersion>> facts = new ArrayList<>();
    private final List<ImportRejection> rejections = new ArrayList<>();

    private ObservedRows(UUID job, SpendPlan plan) {
        this.job = job;
        this.plan = plan;
    }

    static ObservedRows of(
            UUID job, SpendPlan plan, List<NumberedRow<SpendRow>> rows, NamedUnits units, Map<String, UUID> vendors) {
        var observed = new ObservedRows(job, plan);
        rows.forEach(row -> observed.read(row, units, vendors));
        return observed;
    }

    private void read(NumberedRow<SpendRow> row, NamedUnits units, Map<String, UUID> vendors) {
        SpendRow spend = row.row();
        try {
            UUID unit = units.require(plan.mapping().columns().unit(), spend.unit(), spend.startsOn(), spend.endsOn());
            facts.add(new NumberedRow<>(row.line(), fact(spend, unit, vendor(spend, vendors))));
        } catch (RejectedCell e) {
            rejections.add(e.at(row.line()));
        }
    }

    private FactVersion fact(SpendRow row, UUID unit, UUID vendor) {
        return new FactVersion(
                Uuids.next(),
                1,
                Contract.of(unit, vendor, row.reference(), row.title(), row.startsOn(), row.endsOn()),
                row.offering(),
                row.amount(),
                row.startsOn(),
                row.endsOn(),
                job);
    }

    private UUID vendor(SpendRow row, Map<String, UUID> vendors) {
        ImportName name = row.vendor();
        UUID vendor = name == null ? plan.vendor() : vendors.get(name.key());
        if (vendor == null) {
            throw new IllegalStateException("a vendor was neither found nor added");
        }
        return vendor;
    }

    List<Contract> contracts() {
        return facts.stream().map(fact -> fact.row().contract()).distinct().toList();
    }

    /** Lays the facts over what is believed of their contracts; what contradicts its own file is rejected. */
    void observe(FactChanges changes) {
        for (NumberedRow<FactVersion> fact : facts) {
            if (changes.contradict(fact.row())) {
                rejections.add(contradiction(fact.row()).at(fact.line()));
            } else {
                changes.observe(fact.row());
            }
        }
    }

    private RejectedCell contradiction(FactVersion fact) {
        return new RejectedCell(
                plan.mapping().columns().amount(),
                fact.amount().toPlainString(),
                "An earlier row says something else of the same unit, vendor, title and days: map a column with a"
                        + " reference, or add the two up.");
    }

    List<ImportRejection> rejections() {
        return List.copyOf(rejections);
    }
}
