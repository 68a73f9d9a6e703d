package dev.headroom.actionplan;

import static dev.headroom.actionplan.EditSamples.FIRST_TASK;
import static dev.headroom.actionplan.EditSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.EditSamples.RITA;
import static dev.headroom.actionplan.EditSamples.SECOND_TASK;
import static dev.headroom.actionplan.EditSamples.SELLER;
import static dev.headroom.actionplan.EditSamples.changed;
import static dev.headroom.actionplan.EditSamples.plan;
import static dev.headroom.actionplan.EditSamples.task;
import static dev.headroom.actionplan.EditSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the trail tells of an edit, and what of it leaves the organization. */
class EditDetailsTest {

    /** As documents are stored. */
    private static final ObjectMapper STORED = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static EditDetails details(Consumer<ActionPlanInput.Change> edit) {
        ActionPlan before = plan();
        return EditDetails.of(before, changed(before, edit), STORED::valueToTree);
    }

    private static ActionPlanItemInput.PutTask workdays(int task, int workdays) {
        var put = new ActionPlanItemInput.PutTask();
        put.id = text(task);
        put.workdays = Optional.of(workdays);
        return put;
    }

    @Test
    void eachChangeIsALineAPersonCanRead() {
        EditDetails details = details(change -> {
            change.title = Optional.of("Another plan");
            change.remove = List.of(text(SECOND_TASK));
            change.putTasks = List.of(workdays(FIRST_TASK, 8), task(40, SELLER));
        });

        assertThat(details.internal()).isFalse();
        assertThat(details.lines())
                .containsExactlyInAnyOrder(
                        "Title Plan to Another plan",
                        "Task \"Task 20\": working days 2 to 8",
                        "Task \"Task 40\" added",
                        "Task \"Task 21\" removed",
                        "Dependency \"Task 21 after Task 20\" removed");
    }

    @Test
    void internalPartOfASharedEditIsNotTold() {
        EditDetails details =
                details(change -> change.putTasks = List.of(workdays(FIRST_TASK, 8), workdays(INTERNAL_TASK, 9)));

        assertThat(details.internal()).isFalse();
        assertThat(details.lines()).containsExactly("Task \"Task 20\": working days 2 to 8");
    }

    @Test
    void editOfInternalThingsAloneIsInternal() {
        EditDetails details = details(change -> {
            change.putTasks = List.of(workdays(INTERNAL_TASK, 9));
            change.guestDomains = List.of("customer.example");
        });

        assertThat(details.internal()).isTrue();
        assertThat(details.lines())
                .containsExactlyInAnyOrder(
                        "Task \"Task 22\": working days 2 to 9", "Domain of guests \"customer.example\" added");
    }

    @Test
    void longEditIsCutShort() {
        EditDetails details = details(change -> change.putTasks = IntStream.range(0, 150)
                .mapToObj(number -> task(1_000 + number, SELLER))
                .toList());

        assertThat(details.lines()).hasSize(101).last().isEqualTo("And 50 more changes");
    }

    @Test
    void internalEditLeavesAnOfferOpenAndASharedOneTakesItBack() {
        ActionPlan offered = new AgreementStep(plan(), RITA).offer(plan -> List.of());

        ActionPlan inside = changed(offered, change -> change.putTasks = List.of(workdays(INTERNAL_TASK, 9)));
        ActionPlan outside = changed(offered, change -> change.putTasks = List.of(workdays(FIRST_TASK, 9)));

        assertThat(offered.edited(inside.content(), inside.sellerSide(), List.of(), true, RITA)
                        .getState())
                .isEqualTo(ActionPlanState.OFFERED);
        assertThat(offered.edited(outside.content(), outside.sellerSide(), List.of(), false, RITA)
                        .getState())
                .isEqualTo(ActionPlanState.DRAFT);
    }
}
