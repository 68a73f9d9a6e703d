package dev.headroom.actionplan;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.DemoContacts;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.actionplan.template.PlanFromTemplate;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the demo's plan until now, one version a step. The business case was begun six working days late, so
 * the budget is released late, and everything behind it slips: that is what the demo is there to show. Nobody in it
 * exists.
 */
final class DemoStory {

    /** Working days from today to the target: tight enough that six late days can't be made up for. */
    static final int TO_TARGET = 33;

    /** Working days since the plan was begun. */
    static final int SINCE_BEGUN = 30;

    /** How many versions follow the cast. */
    static final int STEPS = 20;

    private static final ZoneId CANBERRA = ZoneId.of("Australia/Sydney");
    private static final int MORNING = 10;
    private static final int AFTERNOON = 16;

    /** Somebody of the story, by the key of their role in the template. */
    private record Person(String role, String name, Side side, int contact, int staff) {

        static Person buyer(String role, String name, int contact) {
            return new Person(role, name, Side.BUYER, contact, -1);
        }

        static Person seller(String role, String name, int staff) {
            return new Person(role, name, Side.SELLER, -1, staff);
        }
    }

    private static final Person TESSA = Person.buyer("owner", "Tessa Technology", 2);
    private static final Person INES = Person.buyer("architect", "Ines Infrastructure", 3);
    private static final Person EDIE = Person.buyer("budget", "Edie Executive", 1);
    private static final Person PAULA = Person.buyer("procurement", "Paula Procurement", 6);
    private static final Person RITA = Person.seller("account", "Rita Rep", 2);
    private static final Person RON = Person.seller("solution", "Ron Rep", 3);

    private static final List<Person> CAST = List.of(TESSA, INES, EDIE, PAULA, RITA, RON);

    private final UUID plan;
    private final LocalDate today;
    private final Map<Side, WorkCalendar> calendars;

    DemoStory(UUID plan, LocalDate today, Map<Side, WorkCalendar> calendars) {
        this.plan = plan;
        this.today = today;
        this.calendars = calendars;
    }

    /** Rita begins the plan, before the template's parts are in it. */
    static ActionPlanContent beginning(LocalDate target) {
        return new ActionPlanContent(
                "Wireless network of the hospitals",
                "Wards and clinics have one wireless network, run by one team, and its first site is accepted.",
                target,
                List.of(
                        new SideCalendar(Side.BUYER, CANBERRA.getId(), "AU", "ACT", SideCalendar.USUAL_WEEK, List.of()),
                        new SideCalendar(
                                Side.SELLER, "Australia/Brisbane", "AU", "QLD", SideCalendar.USUAL_WEEK, List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Act begun() {
        return act(RITA, day(-SINCE_BEGUN), MORNING);
    }

    /** Who takes which part, as an edit. */
    ActionPlanInput.Change cast() {
        var change = new ActionPlanInput.Change();
        change.putParticipants = CAST.stream().map(this::participant).toList();
        return change;
    }

    private ActionPlanItemInput.PutParticipant participant(Person person) {
        var put = new ActionPlanItemInput.PutParticipant();
        put.id = role(person.role()).toString();
        put.name = Optional.of(person.name());
        if (person.side() == Side.SELLER) {
            put.member = Optional.of(GlobalId.of(
                    Member.TYPE, DemoPeople.STAFF.get(person.staff()).id()));
        } else {
            UUID contact = Objects.requireNonNull(DemoContacts.ids().get(person.contact()));
            put.contact = Optional.of(GlobalId.of(Contact.TYPE, contact));
        }
        return put;
    }

    Act castAct() {
        return act(RITA, day(1 - SINCE_BEGUN), MORNING);
    }

    /** What follows, each step the next version. */
    List<UnaryOperator<ActionPlan>> steps() {
        return List.of(
                found -> new AgreementStep(found, act(RITA, day(-28), AFTERNOON)).offer(this::planned),
                found -> new AgreementStep(found, act(TESSA, day(-26), MORNING))
                        .accept(found.agreement().requireOffer().hash()),
                found -> doneOnTime(found, "workshop", RON),
                found -> doneOnTime(found, "inputs", TESSA),
                found -> doneOnTime(found, "scope_text", RON),
                found -> progress(found, RON, -20)
                        .addEvidence(evidence(
                                "scope",
                                0,
                                "What is in and out of scope, as walked through with the wards.",
                                "https://health.act.example/network/scope-3.pdf",
                                act(RON, day(-20), AFTERNOON))),
                found -> progress(found, TESSA, -19).verify(outcome("scope", 0), true, "Nothing is open any more."),
                found -> doneOnTime(found, "options", RON),
                found -> doneOnTime(found, "estimate_review", RITA),
                found -> doneOnTime(found, "walk", RITA),
                found -> doneOnTime(found, "architecture", INES),
                found -> progress(found, RITA, -9)
                        .claim(outcome("solution", 1), "Walked through with Edie Executive, who had no objection."),
                found -> progress(found, RITA, -9).claimStage(BuyingStage.PAPER, "The budget is only a formality."),
                found -> comment(found, TESSA, -7, "case", "The numbers of two wards are still missing, sorry.", false),
                found -> comment(
                        found, RITA, -7, "case", "Thank you for saying so. May Ron help to collect them?", false),
                found -> comment(found, RITA, -6, "release", "The committee sits on Thursdays only: watch this.", true),
                found -> moved(found, "case", TESSA, TaskState.STARTED, -4),
                found -> moved(found, "sow_draft", RITA, TaskState.DONE, -2),
                found -> moved(found, "terms", TESSA, TaskState.STARTED, -1),
                found -> new AgreementStep(found, act(TESSA, day(-1), AFTERNOON))
                        .propose(
                                Uuids.named(plan, "proposal 1"),
                                null,
                                found.content().targetOn(),
                                day(TO_TARGET + 6),
                                "The budget committee decides a week later than we planned."));
    }

    private List<DueDate> planned(ActionPlan found) {
        return PlanSchedule.of(found, calendars, day(-28)).dueDates();
    }

    /** Done on the very day both sides had signed. */
    private ActionPlan doneOnTime(ActionPlan found, String task, Person who) {
        LocalDate due = found.agreement()
                .baseline()
                .flatMap(baseline -> baseline.dueOn(node(task)))
                .orElseGet(() -> PlanSchedule.of(found, calendars, day(-28))
                        .task(node(task))
                        .orElseThrow()
                        .plannedFinish());
        return new ProgressStep(found, act(who, due, AFTERNOON)).moveTask(node(task), TaskState.DONE, due, null, due);
    }

    private ActionPlan moved(ActionPlan found, String task, Person who, TaskState to, int workdays) {
        LocalDate on = day(workdays);
        return progress(found, who, workdays).moveTask(node(task), to, on, null, on);
    }

    private ActionPlan comment(
            ActionPlan found, Person who, int workdays, String target, String text, boolean internal) {
        UUID id = Uuids.named(plan, "comment " + found.progress().comments().size());
        return progress(found, who, workdays).comment(id, node(target), text, List.of(), internal);
    }

    private ProgressStep progress(ActionPlan found, Person who, int workdays) {
        return new ProgressStep(found, act(who, day(workdays), AFTERNOON));
    }

    private Evidence evidence(String milestone, int number, String text, @Nullable String link, Act act) {
        UUID id = Uuids.named(plan, "evidence " + milestone + " " + number);
        return new Evidence(id, outcome(milestone, number), text, link, null, act);
    }

    private Act act(Person who, LocalDate on, int hour) {
        OffsetDateTime at = on.atTime(hour, 0).atZone(CANBERRA).toOffsetDateTime();
        return new Act(who.side(), role(who.role()), who.name(), at);
    }

    /** A working day of the customer, counted from today. */
    private LocalDate day(int workdays) {
        return Objects.requireNonNull(calendars.get(Side.BUYER)).plusWorkdays(today, workdays);
    }

    private UUID role(String key) {
        return PlanFromTemplate.roleId(plan, key);
    }

    private UUID node(String key) {
        return PlanFromTemplate.nodeId(plan, key);
    }

    private UUID outcome(String milestone, int number) {
        return PlanFromTemplate.outcomeId(plan, milestone, number);
    }
}
