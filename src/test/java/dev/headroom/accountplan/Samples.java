package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.accountplan.template.BuiltInTemplate;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Decimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Plans and edits to test with. The plan is of 2026, and was begun on the first of January. */
public final class Samples {

    public static final PlanTemplate TEMPLATE = BuiltInTemplate.template();
    public static final UUID OWNER = id(1);
    public static final AdmissionChecklist NOTHING_FAILS = new AdmissionChecklist(List.of());

    private Samples() {}

    public static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012x".formatted(number));
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static Stamp on(String day) {
        return new Stamp(day(day).atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC), "rep@example.org");
    }

    public static String member(int number) {
        return GlobalId.of(Member.TYPE, id(number));
    }

    public static String unit(int number) {
        return GlobalId.of(BusinessUnit.TYPE, id(number));
    }

    public static String offering(int number) {
        return GlobalId.of(Offering.TYPE, id(number));
    }

    public static String vendor(int number) {
        return GlobalId.of(Vendor.TYPE, id(number));
    }

    public static String contact(int number) {
        return GlobalId.of("Contact", id(number));
    }

    public static Decimal decimal(String text) {
        return new Decimal(text);
    }

    public static AccountPlan draft() {
        PlanContent content = PlanContent.begin("Growth 2026", day("2026-01-01"), day("2026-12-31"), OWNER, 90);
        return AccountPlan.begin(
                id(100), new PlanBasis(id(101), false, TEMPLATE.uuid(), 1, null), content, on("2026-01-01"));
    }

    /** The plan after an edit on the day. */
    public static AccountPlan edited(AccountPlan plan, String day, Consumer<AccountPlanInput.Change> edit) {
        AccountPlanInput.Change change = new AccountPlanInput.Change();
        edit.accept(change);
        return new PlanEdit(TEMPLATE, on(day)).change(plan, change);
    }

    public static AccountPlan withActions(AccountPlan plan, String day, PlanItemInput.PutAction... actions) {
        return edited(plan, day, change -> change.putActions = List.of(actions));
    }

    public static AccountPlan moved(AccountPlan plan, int action, ActionState to, String day) {
        return plan.moveAction(id(action), to, to == ActionState.DROPPED ? "Not needed." : null, on(day));
    }

    public static AccountPlan approved(AccountPlan plan, String day) {
        return plan.submit(null, on(day)).approve(NOTHING_FAILS, null, null, on(day));
    }

    /** An action of the first member. */
    public static PlanItemInput.PutAction action(int id, String dueOn) {
        var action = new PlanItemInput.PutAction();
        action.id = id(id).toString();
        action.title = Optional.of("Action " + id);
        action.owner = Optional.of(member(1));
        action.dueOn = Optional.of(day(dueOn));
        return action;
    }

    public static PlanItemInput.PutObjective objective(int id) {
        var objective = new PlanItemInput.PutObjective();
        objective.id = id(id).toString();
        objective.title = Optional.of("Objective " + id);
        objective.owner = Optional.of(member(1));
        return objective;
    }

    /** From 0.10 on the first of January to the target by the end of the year. */
    public static PlanItemInput.PutMeasure measure(int id, int objective, String target) {
        var measure = new PlanItemInput.PutMeasure();
        measure.id = id(id).toString();
        measure.objective = Optional.of(id(objective).toString());
        measure.source = Optional.of("WALLET_SHARE");
        measure.baseline = Optional.of(decimal("0.10"));
        measure.baselineOn = Optional.of(day("2026-01-01"));
        measure.target = Optional.of(decimal(target));
        measure.dueOn = Optional.of(day("2026-12-31"));
        return measure;
    }

    public static PlanItemInput.PutAnswer answer(int id, String question, String text) {
        var answer = new PlanItemInput.PutAnswer();
        answer.id = id(id).toString();
        answer.question = Optional.of(question);
        answer.text = Optional.of(text);
        return answer;
    }

    public static PlanItemInput.PutRisk risk(int id) {
        var risk = new PlanItemInput.PutRisk();
        risk.id = id(id).toString();
        risk.title = Optional.of("Risk " + id);
        risk.likelihood = Optional.of(RiskLevel.LOW);
        risk.impact = Optional.of(RiskLevel.HIGH);
        return risk;
    }

    public static PlanItemInput.PutCompetitor competitor(int id, int vendor) {
        var competitor = new PlanItemInput.PutCompetitor();
        competitor.id = id(id).toString();
        competitor.vendor = Optional.of(vendor(vendor));
        return competitor;
    }

    public static PlanItemInput.PutPerceivedValue perceived(int id, PerceivedValueQuestion question, String saidOn) {
        var value = new PlanItemInput.PutPerceivedValue();
        value.id = id(id).toString();
        value.question = Optional.of(question);
        value.answer = Optional.of("They would miss the people who know the system.");
        value.saidBy = Optional.of("Head of IT");
        value.saidOn = Optional.of(day(saidOn));
        return value;
    }
}
