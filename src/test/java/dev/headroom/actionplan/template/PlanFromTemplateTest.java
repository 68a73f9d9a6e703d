package dev.headroom.actionplan.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.BuyingStage;
import dev.headroom.actionplan.EvidenceKind;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.time.Holidays;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans that begin with a template, and templates no plan could begin with. */
class PlanFromTemplateTest {

    private static final UUID PLAN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 6, 30);

    private static ActionPlanContent plan(ActionPlanTemplate template) {
        Map<Side, WorkCalendar> calendars = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            calendars.put(side, WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of()));
        }
        return new PlanFromTemplate(template, PLAN, WEDNESDAY, calendars)
                .content(template.name(), template.outcome(), List.of());
    }

    private static ActionPlanTemplateInput.Work work(String key, String role, @Nullable Integer beforeTarget) {
        return new ActionPlanTemplateInput.Work(key, "done", "Work " + key, null, role, 2, null, null, beforeTarget);
    }

    private static ActionPlanTemplate template(
            List<ActionPlanTemplateInput.Work> tasks, List<ActionPlanTemplateInput.Link> links) {
        return new ActionPlanTemplateInput.Content(
                        "Template",
                        null,
                        "It works",
                        List.of(
                                new ActionPlanTemplateInput.Role("lead", Side.SELLER, "Lead"),
                                new ActionPlanTemplateInput.Role("buyer", Side.BUYER, "Buyer")),
                        List.of(new ActionPlanTemplateInput.Reached(
                                "done",
                                "Done",
                                BuyingStage.START,
                                null,
                                List.of(new ActionPlanTemplateInput.Checked(
                                        "It works", EvidenceKind.CONFIRMATION, "buyer")))),
                        tasks,
                        links,
                        null)
                .template(PLAN, 1);
    }

    private static ActionPlanTemplateInput.Link link(String from, String to) {
        return new ActionPlanTemplateInput.Link(from, to, null, null, null);
    }

    static List<ActionPlanTemplate> ready() {
        return ReadyTemplates.all();
    }

    @ParameterizedTest
    @MethodSource("ready")
    void readyTemplateMakesAPlanOfBothSidesInAnOrder(ActionPlanTemplate template) {
        ActionPlanContent plan = plan(template);

        plan.requireOrder();
        assertThat(plan.tasks()).hasSizeBetween(10, 20);
        assertThat(plan.tasks()).extracting(plan::sideOf).contains(Side.BUYER, Side.SELLER);
        assertThat(plan.tasks()).extracting(Task::internal).contains(true);
        assertThat(plan.participants()).noneMatch(Participant::getFilled);
        assertThat(plan.milestones()).anyMatch(milestone -> milestone.holdPoint());
        assertThat(plan.milestones()).allSatisfy(milestone -> {
            assertThat(milestone.outcomes()).isNotEmpty();
            assertThat(plan.tasksOf(milestone.uuid())).isNotEmpty();
        });
    }

    @Test
    void readyTemplatesAreFiveOfDifferentIds() {
        assertThat(ReadyTemplates.all()).hasSize(5);
        assertThat(ReadyTemplates.all()).extracting(ActionPlanTemplate::uuid).doesNotHaveDuplicates();
    }

    @Test
    void offsetIsCountedBackFromTheTargetInWorkingDays() {
        Task task = plan(template(List.of(work("notice", "buyer", 3)), List.of()))
                .tasks()
                .get(0);

        assertThat(task.constraint()).isEqualTo(ConstraintKind.MUST_FINISH_ON);
        assertThat(task.constraintOn()).isEqualTo(LocalDate.of(2027, 6, 25));
    }

    @Test
    void sameBeginningMakesTheSamePlan() {
        ActionPlanTemplate template = ReadyTemplates.all().get(0);

        assertThat(plan(template)).isEqualTo(plan(template));
    }

    @Test
    void templateThatNamesWhatItDoesNotHaveIsRefusedAtThePlace() {
        assertThatThrownBy(() -> template(List.of(work("one", "nobody", null)), List.of()))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .containsExactly("tasks", "0", "role"));
        assertThatThrownBy(() -> template(List.of(work("one", "lead", null)), List.of(link("one", "two"))))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .containsExactly("dependencies", "0", "to"));
        assertThatThrownBy(() -> template(List.of(work("done", "lead", null)), List.of()))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .containsExactly("tasks", "0", "key"));
    }

    @Test
    void circleInATemplateIsRefused() {
        ActionPlanTemplate circle = template(
                List.of(work("one", "lead", 5), work("two", "buyer", null)),
                List.of(link("one", "two"), link("two", "one")));

        assertThatThrownBy(() -> PlanFromTemplate.requireOrder(circle))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("circle");
    }
}
