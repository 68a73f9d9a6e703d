package dev.headroom.account.spend;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import dev.headroom.account.Offering;
import dev.headroom.account.imports.ImportName;
import dev.headroom.account.imports.ImportNames;
import dev.headroom.account.imports.ImportRun;
import dev.headroom.account.imports.ImportUnits;
import dev.headroom.account.imports.NumberedRow;
import dev.headroom.account.imports.RowCells;
import dev.headroom.account.imports.RowImport;
import dev.headroom.account.imports.RowReader;
import dev.headroom.account.imports.StoredRows;
import dev.headroom.account.spend.FactVersion.Contract;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Currency;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports contracts: what units of an account spend, or with a fixed vendor what we earn there. */
@ApplicationScoped
class SpendImport implements RowImport<SpendPlan, SpendRow> {

    static final String KIND = "SPEND";

    @Produces
    static final Permission IMPORT = Permission.of("spend:import", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    /** As many facts as a piece of a file makes: well within the statement timeout. */
    private static final int WITHDRAWN_AT_ONCE = 5000;

    private static final String CURRENCY = """
            select cast(o.currency as text) from organization o where o.id = :organization
            """;

    private final ImportNames names;
    private final ImportUnits units;
    private final FactTable facts;
    private final FactConfirmations confirmations;
    private final FactWithdrawals withdrawals;
    private final Workers workers;
    private final MappedVendors vendors;

    SpendImport(
            ImportNames names,
            ImportUnits units,
            FactTable facts,
            FactConfirmations confirmations,
            FactWithdrawals withdrawals,
            Workers workers,
            MappedVendors vendors) {
        this.names = names;
        this.units = units;
        this.facts = facts;
        this.confirmations = confirmations;
        this.withdrawals = withdrawals;
        this.workers = workers;
        this.vendors = vendors;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return IMPORT;
    }

    @Override
    public Class<SpendPlan> planType() {
        return SpendPlan.class;
    }

    @Override
    public RowReader<SpendRow> reader(SpendPlan plan) {
        return new SpendRowReader(plan);
    }

    @Override
    public Uni<SpendPlan> plan(Author author, UUID account, byte[] mapping, List<String> header) {
        return workers.compute(() -> SpendMapping.parse(mapping))
                .invoke(parsed ->
                        RowCells.requireColumns(header, parsed.columns().named()))
                .chain(parsed -> plan(author, parsed, header));
    }

    private Uni<SpendPlan> plan(Author author, SpendMapping parsed, List<String> header) {
        return currency(author.organization())
                .invoke(currency -> requireCurrency(parsed, currency))
                .call(() -> vendors.requireCountedOnce(author.organization(), parsed.vendorAliases()))
                .chain(currency -> vendors.fixed(author.organization(), parsed.vendor())
                        .chain(vendor -> names.offerings(author.organization())
                                .map(offerings -> plan(header, parsed, offerings, vendor.orElse(null), currency))));
    }

    private static Uni<Currency> currency(UUID organization) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CURRENCY, String.class)
                        .setParameter("organization", organization)
                        .getSingleResult())
                .map(Currency::of);
    }

    private static void requireCurrency(SpendMapping mapping, Currency currency) {
        String named = mapping.currency();
        if (named != null && !named.equals(currency.code())) {
            throw new BadInput(
                    "The amounts are in " + named + ", your organization keeps " + currency.code()
                            + ", and no exchange rates are held: convert the file first.",
                    "mapping",
                    "currency");
        }
    }

    private static SpendPlan plan(
            List<String> header,
            SpendMapping mapping,
            Map<String, UUID> offerings,
            @Nullable UUID vendor,
            Currency currency) {
        List<UUID> ofRules = mapping.offerings().stream()
                .map(rule -> offering(rule.offering(), offerings))
                .toList();
        String other = mapping.defaultOffering();
        return new SpendPlan(
                header, mapping, ofRules, other == null ? null : offering(other, offerings), vendor, currency);
    }

    private static UUID offering(String idOrName, Map<String, UUID> offerings) {
        String key = GlobalId.uuid(idOrName, Offering.TYPE).map(UUID::toString).orElse(ImportNames.key(idOrName));
        UUID offering = offerings.get(key);
        if (offering == null) {
            throw new BadInput(
                    "There is no offering \"" + idOrName + "\": create it first, or correct the mapping.",
                    "mapping",
                    "offerings");
        }
        return offering;
    }

    @Override
    public Uni<StoredRows> store(ImportRun run, SpendPlan plan, List<NumberedRow<SpendRow>> numbered) {
        List<SpendRow> rows = numbered.stream().map(NumberedRow::row).toList();
        return units.orAdded(
                        run.author(),
                        run.account(),
                        rows.stream().map(SpendRow::unit).toList())
                .chain(named -> names.vendors(run.author(), vendors(rows))
                        .map(vendors -> ObservedRows.of(run.job(), plan, numbered, named, vendors)))
                .chain(observed -> believed(run, plan, observed.contracts())
                        .invoke(observed::observe)
                        .call(changes -> facts.write(run.author(), run.account(), run.job(), changes))
                        .call(changes -> confirmations.keep(run.organization(), run.job(), changes.confirmed()))
                        .map(changes ->
                                new StoredRows(changes.added().size(), changes.unchanged(), observed.rejections())));
    }

    @Override
    public boolean canBeWithdrawn() {
        return true;
    }

    @Override
    public Uni<Integer> withdrawSome(ImportRun run) {
        return withdrawals.withdraw(run.author(), run.account(), run.job(), WITHDRAWN_AT_ONCE);
    }

    private static List<ImportName> vendors(List<SpendRow> rows) {
        return rows.stream().map(SpendRow::vendor).filter(Objects::nonNull).toList();
    }

    private Uni<FactChanges> believed(ImportRun run, SpendPlan plan, List<Contract> observed) {
        return plan.mapping().uniqueReferences() ? byReference(run, observed) : byContract(run, observed);
    }

    private Uni<FactChanges> byContract(ImportRun run, List<Contract> observed) {
        return facts.current(run.organization(), run.account(), run.job(), observed)
                .map(current -> FactChanges.byContract(current.values()));
    }

    private Uni<FactChanges> byReference(ImportRun run, List<Contract> observed) {
        List<Contract> unnumbered = observed.stream()
                .filter(contract -> contract.reference().isEmpty())
                .toList();
        return facts.ofReferences(run.organization(), run.account(), observed).chain(numbered -> facts.current(
                        run.organization(), run.account(), run.job(), unnumbered)
                .map(others -> FactChanges.byReference(Stream.concat(numbered.stream(), others.values().stream())
                        .toList())));
    }
}
