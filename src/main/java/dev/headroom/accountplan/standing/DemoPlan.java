package dev.headroom.accountplan.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.access.Caller;
import dev.headroom.access.people.Callers;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.access.people.Member;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.DemoContacts;
import dev.headroom.account.spend.DemoSpend;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.AccountPlanForm;
import dev.headroom.accountplan.AccountPlanInput;
import dev.headroom.accountplan.ActionState;
import dev.headroom.accountplan.PlanEdit;
import dev.headroom.accountplan.Stamp;
import dev.headroom.accountplan.template.BuiltInTemplate;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The demo's account plan: written six weeks ago, approved, and behind in some of what it promised. Its content is the
 * input of an edit; names and days in it are replaced by the demo's ids and by days around today.
 */
@ApplicationScoped
class DemoPlan implements DemoPart {

    private static final UUID PLAN = UUID.fromString("01930000-0000-7000-8000-000000004000");
    private static final UUID NEXT_STEP = UUID.fromString("01930000-0000-7000-8000-000000004401");
    private static final String CONTENT = "/demo/account-plan.json";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z]+)(?::([^}]+))?}");
    private static final int FIRST_MONTH_OF_THE_YEAR = 7;
    private static final int BEGUN_DAYS_AGO = 46;

    private final Sql sql;
    private final AccountLedger accounts;
    private final Callers callers;
    private final PlanStandings standings;
    private final DocumentMutations mutations;
    private final Documents<AccountPlan> plans;
    private final ObjectMapper json;
    private final Clock clock;

    DemoPlan(
            Sql sql,
            AccountLedger accounts,
            Callers callers,
            PlanStandings standings,
            DocumentMutations mutations,
            DocumentStore store,
            AccountPlanForm form,
            ObjectMapper json,
            Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.callers = callers;
        this.standings = standings;
        this.mutations = mutations;
        this.plans = store.of(form);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Uni<Void> load() {
        return plans.find(DemoPeople.ORGANIZATION, PLAN)
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found.get()) : begin())
                .chain(plan -> plan.getApprovals().isEmpty()
                        ? approve(plan)
                        : Uni.createFrom().item(plan))
                .replaceWithVoid();
    }

    private Uni<AccountPlan> begin() {
        return sql.reading(DemoPeople.ORGANIZATION, () -> accounts.units(
                                DemoPeople.ORGANIZATION, List.of(DemoSpend.ACCOUNT))
                        .chain(units -> accounts.offerings(DemoPeople.ORGANIZATION)
                                .map(offerings -> names(units.getOrDefault(DemoSpend.ACCOUNT, List.of()), offerings))))
                .chain(names -> write(DocumentWrite.insert(written(names))));
    }

    private AccountPlan written(Map<String, String> names) {
        LocalDate from = firstDay(LocalDate.now(clock));
        var template = BuiltInTemplate.template();
        var create = new AccountPlanInput.Create(
                null,
                "",
                false,
                "ACT Government: from licences to networks",
                from,
                from.plusYears(1).minusDays(1),
                null,
                null,
                null,
                null,
                null);
        UUID rita = DemoPeople.STAFF.get(2).id();
        AccountPlan begun =
                new PlanEdit(template, stamp(BEGUN_DAYS_AGO, "Rita Rep")).create(create, PLAN, DemoSpend.ACCOUNT, rita);
        return new PlanEdit(template, stamp(45, "Rita Rep"))
                .change(begun, content(names))
                .submit("Ready to be talked about.", stamp(44, "Rita Rep"));
    }

    /**
     * What fails the checklist is what the demo is there to show, so its administrator lets it pass, with the reason.
     */
    private Uni<AccountPlan> approve(AccountPlan submitted) {
        return callers.member(DemoPeople.ORGANIZATION, DemoPeople.STAFF.get(0).email())
                .map(Optional::orElseThrow)
                .chain(ada -> standing(ada, submitted))
                .chain(standing -> {
                    var edit = new PlanEdit(standing.template(), stamp(35, "Max Manager"));
                    var review = new AccountPlanInput.RecordReview();
                    review.id = UUID.nameUUIDFromBytes("first review".getBytes(StandardCharsets.UTF_8))
                            .toString();
                    review.heldOn = LocalDate.now(clock).minusDays(35);
                    review.decisions = List.of("Networks in health first; nothing new in medical supplies.");
                    AccountPlan running = submitted
                            .approve(
                                    standing.admission(),
                                    "Sizing the unknown cells is what the plan begins with.",
                                    null,
                                    stamp(43, "Ada Admin"))
                            .activate(null, stamp(43, "Ada Admin"));
                    AccountPlan moved = edit.recordReview(running, review, standing.figures())
                            .moveAction(NEXT_STEP, ActionState.IN_PROGRESS, null, stamp(6, "Rita Rep"));
                    return write(DocumentWrite.replace(moved, submitted.version()));
                });
    }

    private Uni<PlanStanding> standing(Caller caller, AccountPlan plan) {
        return standings.of(caller, List.of(plan), LocalDate.now(clock)).map(found -> found.get(0));
    }

    private Uni<AccountPlan> write(DocumentWrite<AccountPlan> write) {
        var mutation = new Mutation<>(DemoPeople.author(), "loadDemo", PLAN, null, AccountPlan.class);
        return mutations
                .run(mutation, plans, PLAN, () -> Uni.createFrom().item(write))
                .map(outcome -> {
                    if (outcome.value() == null || !outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("The demo's plan is refused: " + outcome.userErrors());
                    }
                    return outcome.value();
                });
    }

    private AccountPlanInput.Change content(Map<String, String> names) {
        try (InputStream stream = DemoPlan.class.getResourceAsStream(CONTENT)) {
            if (stream == null) {
                throw new IllegalStateException(CONTENT + " is not part of this build");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return json.readValue(replaced(text, names), AccountPlanInput.Change.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(CONTENT + " can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String replaced(String text, Map<String, String> names) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(), names)));
    }

    private String value(String reference, Map<String, String> names) {
        Matcher parts = REFERENCE.matcher(reference);
        if (parts.matches() && "day".equals(parts.group(1))) {
            return LocalDate.now(clock)
                    .plusDays(Integer.parseInt(parts.group(2)))
                    .toString();
        }
        String value = names.get(reference);
        if (value == null) {
            throw new IllegalStateException("the demo has no " + reference);
        }
        return value;
    }

    private Map<String, String> names(List<BusinessUnit> units, List<Offering> offerings) {
        Map<String, String> names = new HashMap<>();
        units.forEach(unit -> names.put("${unit:" + unit.name() + "}", unit.getId()));
        offerings.forEach(offering -> names.put("${offering:" + offering.name() + "}", offering.getId()));
        DemoPeople.STAFF.forEach(member -> names.put(
                "${member:" + member.email().substring(0, member.email().indexOf('@')) + "}",
                GlobalId.of(Member.TYPE, member.id())));
        DemoContacts.ids()
                .forEach((number, id) -> names.put("${contact:" + number + "}", GlobalId.of(Contact.TYPE, id)));
        LocalDate today = LocalDate.now(clock);
        names.put("${measured}", measuredOn(today).toString());
        names.put("${to}", firstDay(today).plusYears(1).minusDays(1).toString());
        return names;
    }

    /** The beginning of the organization's fiscal year. */
    private static LocalDate firstDay(LocalDate today) {
        LocalDate first = today.withMonth(FIRST_MONTH_OF_THE_YEAR).withDayOfMonth(1);
        return first.isAfter(today) ? first.minusYears(1) : first;
    }

    /** The first day of the year, or the day the plan was begun when that was before it: nobody measures tomorrow. */
    static LocalDate measuredOn(LocalDate today) {
        LocalDate begun = today.minusDays(BEGUN_DAYS_AGO);
        LocalDate first = firstDay(today);
        return first.isAfter(begun) ? begun : first;
    }

    private Stamp stamp(int daysAgo, String by) {
        return new Stamp(OffsetDateTime.now(clock).minusDays(daysAgo), by);
    }
}
