package dev.headroom.accountplan.standing;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.access.people.Organization;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.figures.MissedPromise;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.AdmissionChecklist;
import dev.headroom.accountplan.PlanFigures;
import dev.headroom.accountplan.PlanReferences;
import dev.headroom.accountplan.PlanReview;
import dev.headroom.accountplan.measure.MeasureReading;
import dev.headroom.accountplan.relationship.PlanScope;
import dev.headroom.accountplan.relationship.RelationshipMaps;
import dev.headroom.accountplan.relationship.RelationshipPicture;
import dev.headroom.accountplan.review.ReviewAgenda;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.accountplan.template.PlanTemplates;
import dev.headroom.accountplan.template.TemplateVersion;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.documents.DocumentVersion;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what plans are judged by: any number of plans with one question to each store and each feature. */
@ApplicationScoped
public class PlanStandings {

    private final Sql sql;
    private final AccountLedger accounts;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final PlanTemplates templates;
    private final RelationshipMaps relationships;
    private final PlanReadings readings;
    private final PlanScopes scopes;
    private final PlanCells cells;
    private final PlanPromises promises;
    private final Clock clock;
    private final Batch<Request, PlanStanding> batch;

    PlanStandings(
            Vertx vertx,
            Sql sql,
            AccountLedger accounts,
            OrganizationDirectory organizations,
            MemberDirectory members,
            PlanTemplates templates,
            RelationshipMaps relationships,
            PlanReadings readings,
            PlanScopes scopes,
            PlanCells cells,
            PlanPromises promises,
            Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.organizations = organizations;
        this.members = members;
        this.templates = templates;
        this.relationships = relationships;
        this.readings = readings;
        this.scopes = scopes;
        this.cells = cells;
        this.promises = promises;
        this.clock = clock;
        this.batch = new Batch<>(vertx, this::load);
    }

    /** A plan that the caller was found to see, as it stands for them on a day. */
    record Request(Caller caller, AccountPlan plan, LocalDate asOf) {}

    private record View(Caller caller, LocalDate asOf) {}

    Uni<PlanStanding> of(Request request) {
        return batch.load(request);
    }

    /** What must hold before the plan is approved, and whether it does today; of a part of its accounts refused. */
    public Uni<AdmissionChecklist> checklist(Caller caller, AccountPlan plan) {
        return today(caller, plan).invoke(PlanStanding::requireWhole).map(PlanStanding::admission);
    }

    /** Where its accounts stand today. */
    public Uni<PlanFigures> figures(Caller caller, AccountPlan plan) {
        return today(caller, plan).map(PlanStanding::figures);
    }

    /** The next review, compared with what was known by the end of the day the last one was recorded. */
    Uni<ReviewAgenda> nextReview(Request request) {
        return of(request).chain(standing -> standing.lastReview()
                .filter(last -> standing.scope().complete())
                .map(last -> cells.of(
                                request.caller(),
                                List.of(standing.scope()),
                                last.recorded().at().toLocalDate())
                        .map(found -> found.getOrDefault(standing.scope(), List.of())))
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .map(standing::nextReview));
    }

    /** The reviews that were held, without the totals of accounts that the caller does not see. */
    Uni<List<PlanReview>> reviews(Caller caller, AccountPlan plan) {
        return plan.reviews().isEmpty()
                ? Uni.createFrom().item(List.of())
                : scopes.of(caller, plan)
                        .map(scope -> scope.complete()
                                ? plan.reviews()
                                : plan.reviews().stream()
                                        .map(PlanReview::withoutTotals)
                                        .toList());
    }

    private Uni<PlanStanding> today(Caller caller, AccountPlan plan) {
        return of(new Request(caller, plan, LocalDate.now(clock)));
    }

    private Uni<Map<Request, PlanStanding>> load(Collection<Request> requests) {
        Map<View, List<AccountPlan>> views = requests.stream()
                .collect(Collectors.groupingBy(
                        request -> new View(request.caller(), request.asOf()),
                        Collectors.mapping(Request::plan, Collectors.toList())));
        return Multi.createFrom()
                .iterable(views.entrySet())
                .onItem()
                .transformToUniAndConcatenate(view -> of(
                                view.getKey().caller(),
                                view.getValue(),
                                view.getKey().asOf())
                        .map(found -> found.stream()
                                .collect(Collectors.toMap(
                                        standing -> new Request(
                                                view.getKey().caller(),
                                                standing.plan(),
                                                view.getKey().asOf()),
                                        standing -> standing,
                                        (one, same) -> one))))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    /** The plans in their order. */
    Uni<List<PlanStanding>> of(Caller caller, List<AccountPlan> plans, LocalDate asOf) {
        return scopes.of(caller, plans).chain(scoped -> of(caller, plans, scoped, asOf));
    }

    private Uni<List<PlanStanding>> of(
            Caller caller, List<AccountPlan> plans, Map<DocumentVersion, PlanScope> scoped, LocalDate asOf) {
        return gathered(caller, plans, scoped, asOf, readings.of(caller, plans, scoped, asOf));
    }

    /**
     * The plans in their order, without their measures: for sums over hundreds of plans, which use none.
     *
     * @param scoped what each of them covers
     */
    Uni<List<PlanStanding>> withoutMeasures(
            Caller caller, List<AccountPlan> plans, Map<DocumentVersion, PlanScope> scoped, LocalDate asOf) {
        return gathered(caller, plans, scoped, asOf, Uni.createFrom().item(Map.of()));
    }

    private Uni<List<PlanStanding>> gathered(
            Caller caller,
            List<AccountPlan> plans,
            Map<DocumentVersion, PlanScope> scoped,
            LocalDate asOf,
            Uni<Map<DocumentVersion, List<MeasureReading>>> measured) {
        return Uni.combine()
                .all()
                .unis(
                        measured,
                        relationships.pictures(caller, Set.copyOf(scoped.values()), asOf),
                        templates.versions(caller.organization(), versions(plans)),
                        names(caller, plans, scoped),
                        promises.missed(caller, scoped.values(), asOf))
                .with((read, pictures, known, named, missed) -> plans.stream()
                        .map(plan -> {
                            PlanScope scope = required(scoped.get(PlanScopes.key(plan)));
                            return named.standing(
                                    plan,
                                    required(known.get(version(plan))),
                                    scope,
                                    asOf,
                                    read.getOrDefault(PlanScopes.key(plan), List.of()),
                                    required(pictures.get(scope)),
                                    PlanPromises.of(missed, scope));
                        })
                        .toList());
    }

    private static List<TemplateVersion> versions(List<AccountPlan> plans) {
        return plans.stream().map(PlanStandings::version).toList();
    }

    private static TemplateVersion version(AccountPlan plan) {
        return new TemplateVersion(plan.basis().templateUuid(), plan.basis().templateVersion());
    }

    private static <T> T required(@Nullable T part) {
        return Objects.requireNonNull(part, "a part of a plan's standing was not loaded");
    }

    /** What the ids in plans and cells stand for. */
    private record Names(
            Organization organization,
            Set<UUID> activeMembers,
            Map<UUID, BusinessUnit> units,
            Map<UUID, Offering> offerings) {

        PlanStanding standing(
                AccountPlan plan,
                PlanTemplate template,
                PlanScope scope,
                LocalDate asOf,
                List<MeasureReading> readings,
                RelationshipPicture relationships,
                List<MissedPromise> missedPromises) {
            return new PlanStanding(
                    plan,
                    template,
                    scope,
                    asOf,
                    organization.currency(),
                    readings,
                    relationships,
                    activeMembers,
                    units,
                    offerings,
                    missedPromises);
        }
    }

    private Uni<Names> names(Caller caller, List<AccountPlan> plans, Map<DocumentVersion, PlanScope> scoped) {
        UUID organization = caller.organization();
        Set<UUID> covered = scoped.values().stream()
                .flatMap(scope -> scope.accounts().stream())
                .collect(Collectors.toSet());
        Set<UUID> named = plans.stream()
                .flatMap(plan -> PlanReferences.of(plan.content()).members().stream())
                .collect(Collectors.toSet());
        return sql.reading(organization, () -> organizations.own(organization).chain(own -> members.find(
                        organization, named)
                .chain(people -> accounts.units(organization, covered).chain(units -> accounts.offerings(organization)
                        .map(offerings -> new Names(
                                own,
                                people.values().stream()
                                        .filter(Member::active)
                                        .map(Member::uuid)
                                        .collect(Collectors.toSet()),
                                units.values().stream()
                                        .flatMap(List::stream)
                                        .collect(Collectors.toMap(BusinessUnit::uuid, unit -> unit)),
                                offerings.stream()
                                        .collect(Collectors.toMap(Offering::uuid, offering -> offering))))))));
    }
}
