package dev.headroom.accountplan;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.account.contact.ContactLevel;
import dev.headroom.account.figures.CellFigure;
import dev.headroom.account.figures.CellFigures;
import dev.headroom.account.figures.FigureView;
import dev.headroom.accountplan.admission.Admission;
import dev.headroom.accountplan.admission.AdmissionFacts;
import dev.headroom.accountplan.admission.AdmissionPolicy;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.sql.Sql;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the records say about the accounts of a plan, as far as approvals and reviews need it. */
@ApplicationScoped
class PlanFacts {

    private static final Set<ContactLevel> SENIOR = Set.of(ContactLevel.EXECUTIVE, ContactLevel.VP);

    private final Sql sql;
    private final List<CellFigures> figures;
    private final PlanReferenceReader references;
    private final OrganizationDirectory organizations;
    private final AccountLedger accounts;
    private final ContactLedger contacts;
    private final MemberDirectory members;
    private final Clock clock;

    PlanFacts(
            Sql sql,
            @All List<CellFigures> figures,
            PlanReferenceReader references,
            OrganizationDirectory organizations,
            AccountLedger accounts,
            ContactLedger contacts,
            MemberDirectory members,
            Clock clock) {
        this.sql = sql;
        this.figures = figures;
        this.references = references;
        this.organizations = organizations;
        this.accounts = accounts;
        this.contacts = contacts;
        this.members = members;
        this.clock = clock;
    }

    Uni<AdmissionChecklist> checklist(Caller caller, AccountPlan plan) {
        return covered(caller, plan).chain(covered -> cells(caller, plan, covered)
                .chain(cells -> facts(caller, plan, covered, cells))
                .map(facts -> Admission.check(plan.content(), facts, AdmissionPolicy.defaults())));
    }

    /** Coverage stays unknown here: it is for the relationship map to say. */
    Uni<PlanFigures> figures(Caller caller, AccountPlan plan) {
        int late = WorkGaps.late(plan.content(), LocalDate.now(clock)).size();
        return covered(caller, plan)
                .chain(covered -> cells(caller, plan, covered))
                .chain(cells -> currency(caller).map(currency -> PlanFigures.of(cells, currency, null, late)));
    }

    private Uni<Set<UUID>> covered(Caller caller, AccountPlan plan) {
        return sql.reading(caller.organization(), () -> references.covered(caller, plan.basis()));
    }

    private Uni<Currency> currency(Caller caller) {
        return sql.reading(caller.organization(), () -> organizations.own(caller.organization()))
                .map(own -> own.currency());
    }

    private Uni<List<CellFigure>> cells(Caller caller, AccountPlan plan, Set<UUID> covered) {
        var view = new FigureView(caller, plan.getFrom(), plan.getTo(), LocalDate.now(clock));
        return Multi.createFrom()
                .iterable(figures)
                .onItem()
                .transformToUniAndConcatenate(source -> source.cells(view, covered))
                .collect()
                .asList()
                .map(found -> found.stream()
                        .flatMap(cells -> cells.values().stream())
                        .flatMap(Collection::stream)
                        .toList());
    }

    private Uni<AdmissionFacts> facts(Caller caller, AccountPlan plan, Set<UUID> covered, List<CellFigure> cells) {
        UUID organization = caller.organization();
        PlanReferences named = PlanReferences.of(plan.content());
        return sql.reading(organization, () -> Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().deferred(() -> accounts.units(organization, covered)),
                        Uni.createFrom().deferred(() -> contacts.contacts(organization, covered)),
                        Uni.createFrom().deferred(() -> members.find(organization, named.members())),
                        Uni.createFrom().deferred(() -> accounts.offerings(organization)))
                .usingConcurrencyOf(1)
                .with((units, posts, people, offerings) -> {
                    List<BusinessUnit> all =
                            units.values().stream().flatMap(List::stream).toList();
                    Map<UUID, String> names = new HashMap<>();
                    all.forEach(unit -> names.put(unit.uuid(), unit.name()));
                    offerings.forEach(offering -> names.put(offering.uuid(), offering.name()));
                    return new AdmissionFacts(
                            cells,
                            seniors(plan, all, posts.values().stream().flatMap(List::stream)),
                            active(people.values()),
                            names,
                            LocalDate.now(clock));
                }));
    }

    /** How many senior contacts each top unit has, its parts included. */
    private Map<UUID, Integer> seniors(AccountPlan plan, List<BusinessUnit> units, Stream<Contact> posts) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, BusinessUnit> byId = units.stream().collect(Collectors.toMap(BusinessUnit::uuid, unit -> unit));
        Map<UUID, Integer> seniors = new HashMap<>();
        units.stream()
                .filter(unit -> unit.parentUuid() == null && unit.existsWithin(plan.getFrom(), plan.getTo()))
                .forEach(line -> seniors.put(line.uuid(), 0));
        posts.filter(contact -> SENIOR.contains(contact.level()) && contact.isHeldOn(today))
                .flatMap(contact -> Stream.ofNullable(byId.get(contact.unitUuid())))
                .map(unit -> line(unit, byId))
                .forEach(line -> seniors.computeIfPresent(line, (known, count) -> count + 1));
        return seniors;
    }

    private static UUID line(BusinessUnit unit, Map<UUID, BusinessUnit> byId) {
        BusinessUnit above = unit.parentUuid() == null ? null : byId.get(unit.parentUuid());
        return above == null ? unit.uuid() : line(above, byId);
    }

    private static Set<UUID> active(Collection<Member> people) {
        return people.stream().filter(Member::active).map(Member::uuid).collect(Collectors.toSet());
    }
}
