package dev.headroom.actionplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.ViewedPlan;
import dev.headroom.actionplan.calendar.CalendarEntry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a plan is in whose calendar, on which day and how far. */
class CalendarEntriesTest {

    private static final int A_MONTH = 30;
    private static final LocalDate TARGET = LocalDate.of(2027, 3, 31);

    private static ViewedPlan signing() {
        return new ViewedPlan("Onboarding", TARGET)
                .milestone("Contract")
                .task("Read the contract", "Contract", "buyer", 5)
                .task("Send the contract", "Contract", "seller", 2)
                .internal("Ask for a discount", "Contract", 1)
                .after("Send the contract", "Read the contract")
                .after("Ask for a discount", "Read the contract");
    }

    private static List<CalendarEntry> ofMember(ViewedPlan plan) {
        ActionPlan made = plan.plan();
        return entries(made, CalendarView.member(made, ViewedPlan.OWNER, Optional.of("https://app.example/p/{plan}")));
    }

    private static List<CalendarEntry> ofBuyer(ViewedPlan plan) {
        return entries(plan.plan(), CalendarView.participant(ViewedPlan.id("buyer")));
    }

    private static List<CalendarEntry> entries(ActionPlan plan, CalendarView view) {
        return CalendarEntries.of(plan, ViewedPlan.schedule(plan), view, ViewedPlan.TODAY, A_MONTH);
    }

    private static CalendarEntry one(List<CalendarEntry> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.uid().contains(ViewedPlan.id(name).toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void memberHasTheirTasksInternalOnesTooAndTheMilestonesOfTheirPlan() {
        assertThat(ofMember(signing()))
                .extracting(CalendarEntry::summary)
                .containsExactly(
                        "Send the contract · Onboarding",
                        "Ask for a discount · Onboarding",
                        "Milestone: Contract · Onboarding");
    }

    @Test
    void memberWhoOnlyHasTasksInAPlanSeesNoMilestonesOfIt() {
        ActionPlan plan = signing().plan();

        List<CalendarEntry> entries = entries(plan, CalendarView.member(plan, ViewedPlan.id("else"), Optional.empty()));

        assertThat(entries).isEmpty();
    }

    @Test
    void buyerHasTheirTasksAndEveryMilestone() {
        assertThat(ofBuyer(signing()))
                .extracting(CalendarEntry::summary)
                .containsExactly("Read the contract", "Milestone: Contract");
    }

    @Test
    void nothingInternalReachesTheBuyerNotEvenAsWhatATaskWaitsFor() {
        CalendarEntry task = one(ofBuyer(signing()), "Read the contract");

        assertThat(task.after()).containsExactly("task-" + ViewedPlan.id("Send the contract") + "@headroom");
        assertThat(ofBuyer(signing()).toString())
                .doesNotContain("discount")
                .doesNotContain(ViewedPlan.id("Ask for a discount").toString());
    }

    @Test
    void internalTaskOfAParticipantIsNotInTheirLink() {
        ActionPlan plan = signing().plan();

        List<CalendarEntry> entries = entries(plan, CalendarView.participant(ViewedPlan.id("seller")));

        assertThat(entries).extracting(CalendarEntry::summary).doesNotContain("Ask for a discount");
    }

    @Test
    void dayIsTheOneTheBuyerFixedElseTheOneBothSignedElseThePlannedOne() {
        LocalDate pinned = LocalDate.of(2027, 2, 3);
        LocalDate signed = LocalDate.of(2027, 2, 10);
        ViewedPlan plan = signing()
                .accepted("Read the contract", signed)
                .accepted("Contract", signed)
                .pinned("Read the contract", pinned);

        List<CalendarEntry> entries = ofBuyer(plan);

        assertThat(one(entries, "Read the contract").on()).isEqualTo(pinned);
        assertThat(one(entries, "Contract").on()).isEqualTo(signed);
        assertThat(one(ofBuyer(signing()), "Contract").on()).isEqualTo(TARGET);
    }

    @Test
    void entryIsTentativeUntilItsDayIsAgreed() {
        CalendarEntry draft = one(ofBuyer(signing()), "Read the contract");
        CalendarEntry agreed = one(ofBuyer(signing().accepted("Read the contract", TARGET)), "Read the contract");

        assertThat(draft.agreed()).isFalse();
        assertThat(draft.description()).contains("not agreed yet");
        assertThat(agreed.agreed()).isTrue();
        assertThat(agreed.description()).contains("agreed by both sides");
    }

    @Test
    void finishedTaskIsMarkedAndSaysWhen() {
        LocalDate done = LocalDate.of(2027, 1, 2);

        CalendarEntry entry =
                one(ofBuyer(signing().moved("Read the contract", TaskState.DONE, done, done)), "Read the contract");

        assertThat(entry.summary()).isEqualTo("✓ Read the contract");
        assertThat(entry.standing()).isEqualTo(Standing.DONE);
        assertThat(entry.finishedOn()).isEqualTo(done);
        assertThat(entry.percent()).isEqualTo(100);
    }

    @Test
    void claimedTaskIsNotDone() {
        CalendarEntry entry = one(
                ofBuyer(signing().moved("Read the contract", TaskState.CLAIMED, ViewedPlan.TODAY, null)),
                "Read the contract");

        assertThat(entry.standing()).isEqualTo(Standing.STARTED);
        assertThat(entry.percent()).as("nobody measures it").isNull();
        assertThat(entry.description()).contains("has not confirmed");
    }

    @Test
    void milestoneIsDoneWhenTheBuyerVerifiedItAndNotWhenItIsClaimed() {
        CalendarEntry claimed = one(ofBuyer(signing().claimed("Contract")), "Contract");
        CalendarEntry verified = one(ofBuyer(signing().verified("Contract")), "Contract");

        assertThat(claimed.standing()).isEqualTo(Standing.STARTED);
        assertThat(claimed.percent()).isZero();
        assertThat(verified.standing()).isEqualTo(Standing.DONE);
        assertThat(verified.percent()).isEqualTo(100);
    }

    @Test
    void droppedTaskStaysThirtyDaysAsCancelled() {
        LocalDate due = LocalDate.of(2027, 2, 10);
        var lastDay = ViewedPlan.CHANGED.withYear(2026).withMonth(12).withDayOfMonth(5);
        ViewedPlan kept = signing()
                .accepted("Read the contract", due)
                .moved("Read the contract", TaskState.DROPPED, null, null, lastDay);
        ViewedPlan gone = signing()
                .accepted("Read the contract", due)
                .moved("Read the contract", TaskState.DROPPED, null, null, lastDay.minusDays(1));

        CalendarEntry entry = one(ofBuyer(kept), "Read the contract");

        assertThat(entry.standing()).isEqualTo(Standing.CANCELLED);
        assertThat(entry.on()).isEqualTo(due);
        assertThat(ofBuyer(gone)).extracting(CalendarEntry::summary).doesNotContain("Read the contract");
    }

    @Test
    void taskDroppedBeforeItHadADayStandsOnTheDayItWasDropped() {
        CalendarEntry entry =
                one(ofBuyer(signing().moved("Read the contract", TaskState.DROPPED, null, null)), "Read the contract");

        assertThat(entry.on()).isEqualTo(ViewedPlan.CHANGED.toLocalDate());
    }

    @Test
    void abandonedPlanCancelsWhatIsNotDone() {
        LocalDate done = LocalDate.of(2027, 1, 2);
        ViewedPlan plan =
                signing().moved("Read the contract", TaskState.DONE, done, done).state(ActionPlanState.ABANDONED);

        List<CalendarEntry> entries = ofBuyer(plan);

        assertThat(one(entries, "Read the contract").standing()).isEqualTo(Standing.DONE);
        assertThat(one(entries, "Contract").standing()).isEqualTo(Standing.CANCELLED);
    }

    @Test
    void entryKeepsItsNameInEveryFeedAndItsNumberGrowsWithThePlan() {
        CalendarEntry before = one(ofBuyer(signing()), "Contract");
        CalendarEntry after = one(ofBuyer(signing().version(8)), "Contract");
        CalendarEntry ofMember = one(ofMember(signing()), "Contract");

        assertThat(after.uid()).isEqualTo(before.uid()).isEqualTo(ofMember.uid());
        assertThat(after.uid()).isEqualTo("milestone-" + ViewedPlan.id("Contract") + "@headroom");
        assertThat(after.sequence()).isGreaterThan(before.sequence());
        assertThat(before.modifiedAt()).isAfter(ViewedPlan.CHANGED.toInstant());
        assertThat(one(ofBuyer(signing().accepted("Contract", TARGET)), "Contract")
                        .modifiedAt())
                .isEqualTo(ViewedPlan.CHANGED.toInstant());
    }

    @Test
    void memberIsLedToTheirFrontendAndABuyerNowhere() {
        String page = "https://app.example/p/" + signing().plan().getId();

        assertThat(ofMember(signing())).allMatch(entry -> page.equals(entry.url()));
        assertThat(ofBuyer(signing())).allMatch(entry -> entry.url() == null);
    }

    @Test
    void entryThatMayMoveByItselfIsNewEachDayAndAnAgreedOneIsNot() {
        ActionPlan draft = signing().plan();
        ActionPlan signed = signing().accepted("Contract", TARGET).plan();
        CalendarView view = CalendarView.participant(ViewedPlan.id("buyer"));
        LocalDate later = ViewedPlan.TODAY.plusDays(3);

        CalendarEntry today = one(entries(draft, view), "Contract");
        CalendarEntry moved =
                one(CalendarEntries.of(draft, ViewedPlan.schedule(draft), view, later, A_MONTH), "Contract");
        CalendarEntry agreed = one(entries(signed, view), "Contract");
        CalendarEntry kept =
                one(CalendarEntries.of(signed, ViewedPlan.schedule(signed), view, later, A_MONTH), "Contract");

        assertThat(moved.sequence()).isEqualTo(today.sequence() + 3);
        assertThat(moved.modifiedAt()).isAfter(today.modifiedAt());
        assertThat(kept.sequence()).isEqualTo(agreed.sequence());
        assertThat(kept.modifiedAt()).isEqualTo(agreed.modifiedAt());
    }
}
