package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.DependencyKind;
import dev.headroom.actionplan.schedule.LagUnit;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a plan as an edit sends them: each by a UUID the client makes, new or not. Of a part the plan has, what
 * is left out stays.
 *
 * <p>Classes, not records: JSON binding tells a field left out (null) from one set to null (empty) only here.
 */
public final class ActionPlanItemInput {

    private ActionPlanItemInput() {}

    /** When a side works. */
    @Input("PutActionPlanCalendarInput")
    @Description("When one side works. What is left out stays; of a side nobody spoke of, the week is Monday to Friday"
            + " and the time zone UTC.")
    public static class PutCalendar {

        @NonNull
        @Description("Whose days these are.")
        public Side side;

        @Description("The time zone its days begin in, as the IANA database names it, such as Australia/Sydney; no"
                + " offset.")
        public @Nullable Optional<String> zone;

        @Description("The country whose public holidays are kept, as ISO 3166 writes it, such as AU; null for none.")
        public @Nullable Optional<String> country;

        @Description("The part of the country with holidays of its own, such as act; null for none.")
        public @Nullable Optional<String> subdivision;

        @Description("The days of its working week, at least one; they replace the present ones.")
        public @Nullable List<@Nullable Weekday> week;

        @Description("Days it is closed besides, at most 100 entries; they replace the present ones.")
        public @Nullable List<@Nullable Closed> closedDays;
    }

    @Input("ClosedDaysInput")
    @Description("Days on which a side does not work, besides its weekends and public holidays.")
    public record Closed(
            @NonNull @Description("The first of them.") LocalDate from,

            @NonNull @Description("The last of them, included; at most 366 days after the first.")
            LocalDate to,

            @Nullable @Description("Why; at most 2,000 characters.")
            String reason) {}

    @Input("StageGateInput")
    @Description("Which of your own stages fits a stage of the customer's buying.")
    public record Gate(
            @NonNull @Description("The stage of the customer's buying.")
            BuyingStage stage,

            @NonNull @Description("The name of your stage; at most 200 characters.")
            String sellerStage) {}

    /** Somebody with a part. */
    @Input("PutParticipantInput")
    @Description("Somebody with a part in the plan, or a part nobody has taken yet, new or changed. A new one needs"
            + " side and role.")
    public static class PutParticipant {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Description("Whose side they are on; it stays so for good.")
        public @Nullable Optional<Side> side;

        @Description("Their part, such as Legal counsel; at most 200 characters.")
        public @Nullable Optional<String> role;

        @Description("Their name; left out with a member or contact, the one they go by there; null while nobody has"
                + " taken the part.")
        public @Nullable Optional<String> name;

        @Description("Their address; left out with a member or contact, the one that is known there. On the sides BUYER"
                + " and PARTNER never the address of a member of yours. With another address, name or contact the"
                + " invitations of the one before end: invite whoever it is now.")
        public @Nullable Optional<String> email;

        @Id
        @Description("The member they are, for the side SELLER.")
        public @Nullable Optional<String> member;

        @Id
        @Description("The contact of the account they are, for the other sides.")
        public @Nullable Optional<String> contact;

        @Description("Their own time zone; null when it is their side's.")
        public @Nullable Optional<String> zone;
    }

    /** A milestone. */
    @Input("PutMilestoneInput")
    @Description("A milestone, new or changed. A new one needs title and stage. Its outcomes are sent in putOutcomes."
            + " What both sides signed stays in its stage.")
    public static class PutMilestone {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Description("Its title; at most 200 characters.")
        public @Nullable Optional<String> title;

        @Description("The stage of the customer's buying it belongs to.")
        public @Nullable Optional<BuyingStage> stage;

        @Description("Whether what depends on it can't be begun before it is verified; false when left out of a new"
                + " one.")
        public @Nullable Optional<Boolean> holdPoint;
    }

    /** What the customer can check. */
    @Input("PutMilestoneOutcomeInput")
    @Description("An outcome of a milestone, new or changed. A new one needs milestone, criterion and evidence. What"
            + " the buyer verified changes no more, and a signed outcome keeps its verifier.")
    public static class PutOutcome {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Id
        @Description("The id of the milestone it belongs to; may be one of putMilestones. It stays there for good.")
        public @Nullable Optional<String> milestone;

        @Description("What must be so, for the verifier to check; at most 2,000 characters.")
        public @Nullable Optional<String> criterion;

        @Description("The evidence that is asked for.")
        public @Nullable Optional<EvidenceKind> evidence;

        @Id
        @Description("The id of the participant of the buyer's side who verifies it; null when any of them may.")
        public @Nullable Optional<String> verifier;
    }

    /** A task. */
    @Input("PutTaskInput")
    @Description("A task, new or changed. A new one needs milestone, title, owner and workdays. A signed task stays"
            + " with its owner's side; one that is begun, claimed or ended keeps title, description and owner.")
    public static class PutTask {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Id
        @Description("The id of the milestone it leads to; may be one of putMilestones.")
        public @Nullable Optional<String> milestone;

        @Description("What is to be done; at most 200 characters.")
        public @Nullable Optional<String> title;

        @Description("How, and what helps; at most 2,000 characters; null when the title says it.")
        public @Nullable Optional<String> description;

        @Id
        @Description("The id of the participant who does it; may be one of putParticipants. Of an internal task, one"
                + " of the side SELLER.")
        public @Nullable Optional<String> owner;

        @Description("How long it takes, in working days of its owner's side, 0 to 260.")
        public @Nullable Optional<Integer> workdays;

        @Description("The kind of step, such as LEGAL_REVIEW; null for none.")
        public @Nullable Optional<String> stepType;

        @Description("What decides its dates besides what it depends on; AS_LATE_AS_POSSIBLE when left out of a new"
                + " one.")
        public @Nullable Optional<ConstraintKind> constraint;

        @Description("The day of the constraint; goes with MUST_FINISH_ON and NO_EARLIER_THAN, and with no other.")
        public @Nullable Optional<LocalDate> constraintOn;

        @Description("Whether it never leaves the organization; false when left out of a new one.")
        public @Nullable Optional<Boolean> internal;

        @Description("The id of the account plan's action it serves; null for none.")
        public @Nullable Optional<String> planAction;

        @Description("The global id of the commitment it came of; null for none.")
        public @Nullable Optional<String> commitment;
    }

    /** A dependency. */
    @Input("PutTaskDependencyInput")
    @Description("A task or milestone that waits for another, new or changed. A new one needs from and to.")
    public static class PutDependency {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Id
        @Description("The id of the task or milestone that comes first.")
        public @Nullable Optional<String> from;

        @Id
        @Description("The id of the task or milestone that waits.")
        public @Nullable Optional<String> to;

        @Description("Which end waits for which; FINISH_TO_START when left out of a new one.")
        public @Nullable Optional<DependencyKind> kind;

        @Description("How many days lie between, -1,000 to 1,000; negative days overlap; 0 when left out of a new one.")
        public @Nullable Optional<Integer> lag;

        @Description("What the days are; WORKDAY when left out of a new one.")
        public @Nullable Optional<LagUnit> lagUnit;
    }
}
