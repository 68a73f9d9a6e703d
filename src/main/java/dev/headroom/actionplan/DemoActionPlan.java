package dev.headroom.actionplan;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Callers;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.account.spend.DemoSpend;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.actionplan.template.ActionPlanTemplate;
import dev.headroom.actionplan.template.PlanFromTemplate;
import dev.headroom.actionplan.template.ReadyTemplates;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.mutations.Mutation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The demo's action plan: a statement of work with the demo's customer, accepted some weeks ago and late by now. Each
 * step of it is written as a version of its own, so that its trail has no gaps; a load that was cut off goes on.
 */
@ApplicationScoped
class DemoActionPlan implements DemoPart {

    static final UUID PLAN = UUID.fromString("01930000-0000-7000-8000-000000005000");

    private static final ActionPlanTemplate TEMPLATE = ReadyTemplates.all().stream()
            .filter(template -> template.uuid().equals(ReadyTemplates.id("statement-of-work")))
            .findFirst()
            .orElseThrow();

    private final Callers callers;
    private final PeopleReader people;
    private final PlanSchedules schedules;
    private final ActionPlans plans;
    private final DocumentMutations mutations;
    private final Clock clock;

    DemoActionPlan(
            Callers callers,
            PeopleReader people,
            PlanSchedules schedules,
            ActionPlans plans,
            DocumentMutations mutations,
            Clock clock) {
        this.callers = callers;
        this.people = people;
        this.schedules = schedules;
        this.plans = plans;
        this.mutations = mutations;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Uni<Void> load() {
        return plans.find(DemoPeople.ORGANIZATION, PLAN)
                .chain(found -> found.filter(DemoActionPlan::isTold).isPresent()
                        ? Uni.createFrom().voidItem()
                        : tell(found));
    }

    /** Begun, cast, and every step of the story: what comes after is what people made of it. */
    private static boolean isTold(ActionPlan plan) {
        return plan.version() >= DemoStory.STEPS + 2;
    }

    private Uni<Void> tell(Optional<ActionPlan> found) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Australia/Sydney")));
        return schedules.calendars(DemoStory.beginning(today)).chain(calendars -> found.map(
                        present -> Uni.createFrom().item(present))
                .orElseGet(() -> begin(calendars, today))
                .chain(plan -> goOn(plan, calendars)));
    }

    private Uni<ActionPlan> begin(Map<Side, WorkCalendar> calendars, LocalDate today) {
        LocalDate target = buyers(calendars).plusWorkdays(today, DemoStory.TO_TARGET);
        ActionPlanContent empty = DemoStory.beginning(target);
        ActionPlanContent content = new PlanFromTemplate(TEMPLATE, PLAN, target, calendars)
                .content(empty.title(), empty.outcome(), empty.calendars());
        UUID rita = DemoPeople.STAFF.get(2).id();
        var basis = new ActionPlanBasis(DemoSpend.ACCOUNT, TEMPLATE.uuid(), TEMPLATE.version(), null);
        Act act = new DemoStory(PLAN, today, calendars).begun();
        return write(DocumentWrite.insert(
                ActionPlan.begin(PLAN, basis, content, PlanBeginning.inside(rita, Optional.of(TEMPLATE)), act)));
    }

    /** A load that was cut off goes on with the days it began with: the target tells them. */
    private Uni<Void> goOn(ActionPlan found, Map<Side, WorkCalendar> calendars) {
        LocalDate begunOn = buyers(calendars).plusWorkdays(found.content().targetOn(), -DemoStory.TO_TARGET);
        DemoStory story = new DemoStory(PLAN, begunOn, calendars);
        return cast(story).chain(cast -> {
            List<UnaryOperator<ActionPlan>> steps = new ArrayList<>(List.of(cast));
            steps.addAll(story.steps());
            int done = Math.min(found.version() - 1, steps.size());
            return Multi.createFrom()
                    .iterable(steps.subList(done, steps.size()))
                    .onItem()
                    .transformToUniAndConcatenate(this::step)
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<UnaryOperator<ActionPlan>> cast(DemoStory story) {
        ActionPlanInput.Change change = story.cast();
        return callers.member(DemoPeople.ORGANIZATION, DemoPeople.STAFF.get(2).email())
                .map(Optional::orElseThrow)
                .chain((Caller rita) -> people.named(rita, DemoSpend.ACCOUNT, change))
                .map(known -> plan -> {
                    ActionPlan edited = new ActionPlanEdit(known).change(plan, change);
                    EditDetails details = EditDetails.of(plan, edited, plans.documents()::tree);
                    return plan.edited(
                            edited.content(),
                            edited.sellerSide(),
                            details.lines(),
                            details.internal(),
                            story.castAct());
                });
    }

    private Uni<ActionPlan> step(UnaryOperator<ActionPlan> step) {
        return plans.find(DemoPeople.ORGANIZATION, PLAN)
                .map(Optional::orElseThrow)
                .chain(present -> write(DocumentWrite.replace(step.apply(present), present.version())));
    }

    private Uni<ActionPlan> write(DocumentWrite<ActionPlan> write) {
        var mutation = new Mutation<>(DemoPeople.author(), "loadDemo", PLAN, null, ActionPlan.class);
        return mutations
                .run(mutation, plans.documents(), PLAN, () -> Uni.createFrom().item(write))
                .map(outcome -> {
                    if (outcome.value() == null || !outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("The demo's action plan is refused: " + outcome.userErrors());
                    }
                    return outcome.value();
                });
    }

    private static WorkCalendar buyers(Map<Side, WorkCalendar> calendars) {
        return Objects.requireNonNull(calendars.get(Side.BUYER));
    }
}
