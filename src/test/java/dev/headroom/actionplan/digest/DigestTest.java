package dev.headroom.actionplan.digest;

import static dev.headroom.actionplan.PlanSamples.BUYER;
import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.HELD_TASK;
import static dev.headroom.actionplan.PlanSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.PlanSamples.NEED_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.OTHER_BUYER;
import static dev.headroom.actionplan.PlanSamples.PARTNER;
import static dev.headroom.actionplan.PlanSamples.SELLER;
import static dev.headroom.actionplan.PlanSamples.SELLER_TASK;
import static dev.headroom.actionplan.PlanSamples.START_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.agreed;
import static dev.headroom.actionplan.PlanSamples.agreement;
import static dev.headroom.actionplan.PlanSamples.draft;
import static dev.headroom.actionplan.PlanSamples.id;
import static dev.headroom.actionplan.PlanSamples.offered;
import static dev.headroom.actionplan.PlanSamples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.SellerSide;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.time.Holidays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a digest says to whom. Both sides signed Wednesday, 15 April 2026, for everything. */
class DigestTest {

    private static final LocalDate DAY_AFTER_ACTS = LocalDate.parse("2026-03-03");
    private static final WorkCalendar WEEK = WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of());
    private static final Map<Side, WorkCalendar> CALENDARS =
            Map.of(Side.BUYER, WEEK, Side.SELLER, WEEK, Side.PARTNER, WEEK);
    private static final DigestRules RULES = new DigestRules(5, Set.of(3, 1, 0), 20);

    @ParameterizedTest
    @CsvSource({
        "2026-04-08, Due Wed 15 Apr 2026: Name the need (Pilot)",
        "2026-04-10, Due Wed 15 Apr 2026: Name the need (Pilot)",
        "2026-04-14, Due tomorrow: Name the need (Pilot)",
        "2026-04-15, Due today: Name the need (Pilot)",
        "2026-04-16, Overdue: Name the need (Pilot)",
    })
    void aTaskIsSaidWhenItComesIntoSightAndOnDaysOfReminding(LocalDate day, String subject) {
        assertThat(digest(agreed(), BUYER, day)).map(Digest::subject).contains(subject);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-07", "2026-04-09", "2026-04-13"})
    void onOtherDaysADateAloneIsNoReasonToWrite(LocalDate day) {
        assertThat(digest(agreed(), BUYER, day)).isEmpty();
    }

    @Test
    void overdueTasksAreSaidWithTheirDayUntilTheyAreDone() {
        LocalDate monday = LocalDate.parse("2026-04-20");
        ActionPlan verified = progress(agreed(), Side.BUYER).verify(NEED_OUTCOME, true, null);
        ActionPlan one = done(verified, BUYER_TASK);

        Digest digest = digest(one, BUYER, monday).orElseThrow();
        assertThat(lines(digest, "Overdue"))
                .containsExactly("Open the gates, was due on Wed 15 Apr 2026, 3 working days ago");
        assertThat(digest(done(one, HELD_TASK), BUYER, monday)).isEmpty();
    }

    @Test
    void eachIsToldOfTheirOwnTasksOnly() {
        LocalDate eve = LocalDate.parse("2026-04-14");

        assertThat(text(digest(agreed(), SELLER, eve)))
                .contains("Show what we heard")
                .doesNotContain("Name the need");
        assertThat(text(digest(agreed(), PARTNER, eve))).contains("Connect the systems");
        assertThat(digest(agreed(), OTHER_BUYER, eve)).isEmpty();
    }

    @Test
    void anOfferIsForTheBuyersSideToAccept() {
        assertThat(digest(offered(), BUYER, DAY_AFTER_ACTS))
                .map(Digest::subject)
                .contains("To accept: the plan (Pilot)");
        assertThat(titles(digest(offered(), PARTNER, DAY_AFTER_ACTS))).doesNotContain("To accept");
        assertThat(digest(offered(), SELLER, DAY_AFTER_ACTS)).isEmpty();
    }

    @Test
    void aClaimedOutcomeIsForWhoVerifiesIt() {
        ActionPlan claimed = progress(agreed(), Side.SELLER).claim(START_OUTCOME, null);

        assertThat(lines(
                        digest(claimed, OTHER_BUYER, DAY_AFTER_ACTS).orElseThrow(),
                        "To verify, or to say what is missing"))
                .containsExactly("Started in writing: SELLER says it is reached");
        assertThat(titles(digest(claimed, BUYER, DAY_AFTER_ACTS))).noneMatch(title -> title.startsWith("To verify"));
    }

    @Test
    void anOutcomeWhoseTasksAreDoneIsAskedForUntilSomethingIsSaidToBeMissing() {
        ActionPlan done = done(agreed(), BUYER_TASK, SELLER_TASK);
        ActionPlan refused = progress(done, Side.BUYER).verify(NEED_OUTCOME, false, "The second page");

        assertThat(text(digest(done, BUYER, DAY_AFTER_ACTS)))
                .contains("Need agreed in writing: the tasks for it are done");
        assertThat(titles(digest(refused, BUYER, DAY_AFTER_ACTS))).noneMatch(title -> title.startsWith("To verify"));
    }

    @Test
    void whatTheOtherSideClaimsDoneIsForItsOwnerToConfirm() {
        ActionPlan claimed = progress(agreed(), Side.SELLER)
                .moveTask(BUYER_TASK, TaskState.CLAIMED, LocalDate.parse("2026-03-02"), null, DAY_AFTER_ACTS);

        assertThat(lines(digest(claimed, BUYER, DAY_AFTER_ACTS).orElseThrow(), "To confirm as done"))
                .containsExactly("Name the need: SELLER says it is done");
    }

    @Test
    void aProposalIsForTheSideThatHasToAnswerIt() {
        ActionPlan proposed = agreement(agreed(), Side.SELLER)
                .propose(id(50), null, LocalDate.parse("2026-06-30"), LocalDate.parse("2026-07-31"), "Summer");

        assertThat(digest(proposed, BUYER, DAY_AFTER_ACTS))
                .map(Digest::subject)
                .contains("Another date proposed for the target date (Pilot)");
        assertThat(titles(digest(proposed, PARTNER, DAY_AFTER_ACTS))).doesNotContain("To answer");
        assertThat(titles(digest(proposed, SELLER, DAY_AFTER_ACTS))).doesNotContain("To answer");
    }

    @Test
    void aMentionIsSaidOnceOnOneLineAndOnTheNextMorningAlone() {
        ActionPlan mentioned =
                progress(agreed(), Side.SELLER).comment(id(60), null, "Bea,\r\nplease look", List.of(BUYER), false);

        Digest digest = digest(mentioned, BUYER, DAY_AFTER_ACTS).orElseThrow();

        assertThat(digest.subject()).isEqualTo("SELLER mentions you (Pilot)");
        assertThat(lines(digest, "Mentions of you")).containsExactly("SELLER: Bea, please look");
        assertThat(text(Optional.of(digest))).containsOnlyOnce("please look");
        assertThat(digest(mentioned, BUYER, DAY_AFTER_ACTS.plusDays(1))).isEmpty();
    }

    @Test
    void whatTheOtherSideDidIsSaidAndNotWhatOnesOwnDid() {
        ActionPlan done = done(agreed(), BUYER_TASK);

        assertThat(text(digest(done, SELLER, DAY_AFTER_ACTS, done.latest())))
                .contains("BUYER says that \"Name the need\" is done on Mon 2 Mar 2026.");
        assertThat(digest(done, BUYER, DAY_AFTER_ACTS, done.latest())).isEmpty();
    }

    @Test
    void nothingInternalReachesAnotherCompany() {
        ActionPlan noted = progress(agreed(), Side.SELLER).note(id(70), "SECRET note");
        ActionPlan commented =
                progress(noted, Side.SELLER).comment(id(71), INTERNAL_TASK, "SECRET comment", List.of(SELLER), true);
        ActionPlan moved = progress(PlanSamples.verified(commented, NEED_OUTCOME), Side.SELLER)
                .moveTask(INTERNAL_TASK, TaskState.STARTED, LocalDate.parse("2026-03-02"), "SECRET", DAY_AFTER_ACTS);
        ActionPlan shared = progress(moved, Side.SELLER).comment(id(72), null, "For all to read", List.of(), false);
        TrailEntry[] trail = {noted.latest(), commented.latest(), moved.latest(), shared.latest()};

        for (UUID outside : List.of(BUYER, OTHER_BUYER, PARTNER)) {
            assertThat(text(digest(shared, outside, DAY_AFTER_ACTS, trail)))
                    .contains("For all to read")
                    .doesNotContain("SECRET", "discount", "note");
        }
        assertThat(text(digest(shared, SELLER, LocalDate.parse("2026-07-01"), trail)))
                .as("the task is late for its owner")
                .contains("Get the discount approved");
    }

    @Test
    void aPlanWithNothingToSayIsSilent() {
        assertThat(digest(draft(), BUYER, DAY_AFTER_ACTS)).isEmpty();
    }

    @Test
    void moreThanASectionHoldsIsCounted() {
        DigestRules onlyOne = new DigestRules(5, Set.of(1), 1);

        Digest digest = Digest.of(
                        facts(agreed(), BUYER, LocalDate.parse("2026-04-14")), onlyOne, reader(agreed(), BUYER))
                .orElseThrow();

        assertThat(digest.sections()).singleElement().satisfies(section -> {
            assertThat(section.lines()).hasSize(1);
            assertThat(section.left()).isEqualTo(1);
        });
    }

    private static ActionPlan done(ActionPlan plan, UUID... tasks) {
        ActionPlan after = plan;
        for (UUID task : tasks) {
            Side side = plan.content().sideOf(plan.content().task(task).orElseThrow());
            after = progress(after, side)
                    .moveTask(task, TaskState.DONE, LocalDate.parse("2026-03-02"), null, DAY_AFTER_ACTS);
        }
        return after;
    }

    private static Optional<Digest> digest(ActionPlan plan, UUID participant, LocalDate day, TrailEntry... trail) {
        return Digest.of(facts(plan, participant, day, trail), RULES, reader(plan, participant));
    }

    @Test
    void whoAnswersForThePlanHearsWhatIsLateOrDueOnEverySide() {
        ActionPlan one = done(agreed(), SELLER_TASK);

        Digest late = Digest.of(facts(one, SELLER, true, LocalDate.parse("2026-04-20")), RULES, reader(one, SELLER))
                .orElseThrow();
        Digest soon = Digest.of(facts(one, SELLER, true, LocalDate.parse("2026-04-14")), RULES, reader(one, SELLER))
                .orElseThrow();

        assertThat(lines(late, "Overdue, of others"))
                .contains("Name the need (Bea, the buyer's side), was due on Wed 15 Apr 2026, 3 working days ago")
                .noneMatch(line -> line.contains("Show what we heard"));
        assertThat(lines(soon, "Due soon, of others"))
                .contains("Name the need (Bea, the buyer's side), due tomorrow")
                .anyMatch(line -> line.contains("the partner's side)"));
        assertThat(titles(digest(one, SELLER, LocalDate.parse("2026-04-20")))).doesNotContain("Overdue, of others");
    }

    @Test
    void whoAnswersForThePlanIsWrittenToOnceWithOrWithoutAPart() {
        ActionPlan plan = agreed();
        ActionPlan handed = plan.edited(
                plan.content(),
                new SellerSide(id(7), null, List.of(), List.of(), List.of()),
                List.of("owner"),
                true,
                PlanSamples.seller());

        assertThat(due(plan)).filteredOn(DueDigest::owner).singleElement().satisfies(due -> assertThat(
                        due.participant().uuid())
                .isEqualTo(SELLER));
        assertThat(due(plan)).hasSize(2);
        assertThat(due(handed)).filteredOn(DueDigest::owner).singleElement().satisfies(due -> assertThat(
                        due.participant().memberUuid())
                .isEqualTo(id(7)));
        assertThat(due(handed)).hasSize(3);
    }

    private static List<DueDigest> due(ActionPlan plan) {
        var from = DAY_AFTER_ACTS.atTime(0, 0).atZone(ZoneId.of("UTC")).toInstant();
        return DueDigest.of(plan, CALENDARS, from, from.plusSeconds(86_000), LocalTime.of(7, 0));
    }

    private static DigestFacts facts(ActionPlan plan, UUID participant, LocalDate day, TrailEntry... trail) {
        return facts(plan, participant, false, day, trail);
    }

    private static DigestFacts facts(
            ActionPlan plan, UUID participant, boolean owner, LocalDate day, TrailEntry... trail) {
        Participant me = plan.content().participant(participant).orElseThrow();
        PlanSchedule schedule = PlanSchedule.of(plan, CALENDARS, day);
        var at = day.atTime(7, 0).atZone(ZoneId.of("UTC")).toInstant();
        DigestSlot slot = DigestSlot.within(at.minusSeconds(1), at, ZoneId.of("UTC"), LocalTime.of(7, 0), WEEK)
                .orElseThrow();
        return DigestFacts.of(plan, me, owner, schedule, Arrays.asList(trail), WEEK, slot);
    }

    private static DigestReader reader(ActionPlan plan, UUID participant) {
        Participant me = plan.content().participant(participant).orElseThrow();
        return new DigestReader(me, "someone@customer.example", "Open it.", "Ask somebody.");
    }

    private static String text(Optional<Digest> digest) {
        return digest.map(Digest::toString).orElse("");
    }

    private static List<String> titles(Optional<Digest> digest) {
        return digest.stream()
                .flatMap(found -> found.sections().stream())
                .map(DigestSection::title)
                .toList();
    }

    private static List<String> lines(Digest digest, String title) {
        return digest.sections().stream()
                .filter(section -> section.title().equals(title))
                .flatMap(section -> section.lines().stream())
                .toList();
    }
}
