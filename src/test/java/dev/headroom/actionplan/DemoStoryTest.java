package dev.headroom.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.Slip;
import dev.headroom.actionplan.schedule.SlipCause;
import dev.headroom.actionplan.schedule.SlipKind;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.actionplan.template.ActionPlanTemplate;
import dev.headroom.actionplan.template.PlanFromTemplate;
import dev.headroom.actionplan.template.ReadyTemplates;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.time.Holidays;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The demo's plan shows a slip that its data explains, on whatever day it is loaded. */
class DemoStoryTest {

    private static final UUID PLAN = DemoActionPlan.PLAN;
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final ActionPlanTemplate TEMPLATE = ReadyTemplates.all().get(1);
    private static final Map<Side, WorkCalendar> CALENDARS = calendars();

    private static Map<Side, WorkCalendar> calendars() {
        Map<Side, WorkCalendar> calendars = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            SideCalendar calendar = DemoStory.beginning(WEDNESDAY).calendar(side);
            Holidays holidays = calendar.country() == null
                    ? Holidays.NONE
                    : Holidays.of(calendar.country(), calendar.subdivision());
            calendars.put(side, WorkCalendar.of(Set.copyOf(calendar.workingDays()), holidays, List.of()));
        }
        return calendars;
    }

    /** Whoever is cast is there: nobody signs for a part without a name. */
    private static KnownPeople people(ActionPlanInput.Change cast) {
        Map<UUID, KnownPeople.Known> members = new HashMap<>();
        Map<UUID, KnownPeople.Known> contacts = new HashMap<>();
        for (var put : Objects.requireNonNull(cast.putParticipants)) {
            known(put.member, Member.TYPE, members);
            known(put.contact, Contact.TYPE, contacts);
        }
        return new KnownPeople(members, contacts, Set.of());
    }

    private static void known(@Nullable Optional<String> id, String type, Map<UUID, KnownPeople.Known> people) {
        if (id != null) {
            people.put(GlobalId.uuid(id.orElseThrow(), type).orElseThrow(), new KnownPeople.Known(null, null));
        }
    }

    private static ActionPlan told(LocalDate today) {
        DemoStory story = new DemoStory(PLAN, today, CALENDARS);
        LocalDate target = Objects.requireNonNull(CALENDARS.get(Side.BUYER)).plusWorkdays(today, DemoStory.TO_TARGET);
        ActionPlanContent empty = DemoStory.beginning(target);
        ActionPlan plan = ActionPlan.begin(
                PLAN,
                new ActionPlanBasis(PLAN, TEMPLATE.uuid(), TEMPLATE.version(), null),
                new PlanFromTemplate(TEMPLATE, PLAN, target, CALENDARS)
                        .content(empty.title(), empty.outcome(), empty.calendars()),
                PlanBeginning.inside(PLAN, Optional.of(TEMPLATE)),
                story.begun());
        plan = new ActionPlanEdit(people(story.cast())).change(plan, story.cast());
        for (UnaryOperator<ActionPlan> step : story.steps()) {
            plan = step.apply(plan);
        }
        return plan;
    }

    @Test
    void releaseOfTheBudgetSlipsBecauseTheBusinessCaseWasBegunLate() {
        ActionPlan plan = told(WEDNESDAY);
        PlanSchedule schedule = PlanSchedule.of(plan, CALENDARS, WEDNESDAY);

        Slip release = schedule.slip(PlanFromTemplate.nodeId(PLAN, "release")).orElseThrow();
        assertThat(release.workdaysLate()).isEqualTo(6);
        SlipCause cause = release.cause();
        assertThat(cause).isNotNull();
        assertThat(plan.content().called(cause.node())).isEqualTo("Write the business case");
        assertThat(cause.kind()).isEqualTo(SlipKind.STARTED_LATE);
        assertThat(cause.side()).isEqualTo(Side.BUYER);
        assertThat(schedule.schedule().floatDays()).isEqualTo(-6);
    }

    @Test
    void itsStepsAreCountedRight() {
        assertThat(new DemoStory(PLAN, WEDNESDAY, CALENDARS).steps()).hasSize(DemoStory.STEPS);
    }

    @Test
    void storyHoldsOnWhateverDayItIsTold() {
        for (int day = 0; day < 400; day += 8) {
            LocalDate today = WEDNESDAY.plusDays(day);
            ActionPlan plan = told(today);
            PlanSchedule schedule = PlanSchedule.of(plan, CALENDARS, today);

            assertThat(plan.getState()).as("on %s", today).isEqualTo(ActionPlanState.AGREED);
            assertThat(plan.isAgreed()).as("on %s", today).isTrue();
            assertThat(plan.agreement().openProposals()).as("on %s", today).hasSize(1);
            assertThat(plan.verifiedStage()).as("on %s", today).isEqualTo(BuyingStage.OPTIONS);
            assertThat(plan.stageGap()).as("on %s", today).isEqualTo(2);
            assertThat(schedule.schedule().floatDays()).as("on %s", today).isNegative();
            assertThat(plan.progress().tasks())
                    .as("on %s", today)
                    .allMatch(done ->
                            done.finishedOn() == null || !done.finishedOn().isAfter(today));
        }
    }
}
