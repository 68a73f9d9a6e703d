package dev.headroom.accountplan;

import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Decimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a plan as an edit sends them: each by a UUID the client makes, new or not. Of a part the plan has, what
 * is left out stays; sending nothing but the id confirms that it still holds.
 *
 * <p>Classes, not records: JSON binding tells a field left out (null) from one set to null (empty) only here.
 */
public final class PlanItemInput {

    private PlanItemInput() {}

    /** A collaborator. */
    @Input("PutPlanCollaboratorInput")
    @Description("Somebody who works on the plan; a member who does so already gets the role.")
    public static class PutCollaborator {

        @Id
        @NonNull
        @Description("The member.")
        public String member;

        @NonNull
        @Description("What they may do.")
        public CollaboratorRole role;
    }

    /** An answer. */
    @Input("PutPlanAnswerInput")
    @Description("A new answer, or a change of one. A new one needs question and text.")
    public static class PutAnswer {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Description("The key of the question in the plan's template.")
        public @Nullable Optional<String> question;

        @Description("The answer in the customer's words; at most 4,000 characters.")
        public @Nullable Optional<String> text;

        @Description("Who said so, by name; at most 200 characters.")
        public @Nullable Optional<String> saidBy;

        @Id
        @Description("The contact who said so.")
        public @Nullable Optional<String> saidByContact;

        @Description("The day they said so; not in the future.")
        public @Nullable Optional<LocalDate> saidOn;
    }

    /** A statement of what we are worth. */
    @Input("PutPerceivedValueInput")
    @Description("What the customer says we are worth, new or changed. A new one needs question, answer, saidOn, and"
            + " saidBy or saidByContact.")
    public static class PutPerceivedValue {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Description("What they were asked.")
        public @Nullable Optional<PerceivedValueQuestion> question;

        @Description("What they said; at most 4,000 characters.")
        public @Nullable Optional<String> answer;

        @Description("The amount they named, zero or more; goes with currency.")
        public @Nullable Optional<Decimal> amount;

        @Description("The currency of the amount.")
        public @Nullable Optional<Currency> currency;

        @Description("Who said so, by name; at most 200 characters.")
        public @Nullable Optional<String> saidBy;

        @Id
        @Description("The contact who said so.")
        public @Nullable Optional<String> saidByContact;

        @Description("The day they said so; not in the future.")
        public @Nullable Optional<LocalDate> saidOn;
    }

    /** A competitor. */
    @Input("PutPlanCompetitorInput")
    @Description("A vendor we meet at the customer, new or changed. A new one needs vendor; each vendor once.")
    public static class PutCompetitor {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Id
        @Description("The vendor.")
        public @Nullable Optional<String> vendor;

        @Description("What they are good at here; at most 4,000 characters.")
        public @Nullable Optional<String> strengths;

        @Description("Where they are weak here; at most 4,000 characters.")
        public @Nullable Optional<String> weaknesses;

        @Description("What we do about them; at most 4,000 characters.")
        public @Nullable Optional<String> ourApproach;
    }

    /** An objective. */
    @Input("PutPlanObjectiveInput")
    @Description("An objective, new or changed. A new one needs title. Its measures are sent in putMeasures.")
    public static class PutObjective {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Description("What we want to reach; at most 200 characters.")
        public @Nullable Optional<String> title;

        @Description("What the customer gets from it; at most 4,000 characters.")
        public @Nullable Optional<String> customerOutcome;

        @Id
        @Description("The member who answers for it; null for nobody.")
        public @Nullable Optional<String> owner;
    }

    /** A measure. */
    @Input("PutPlanMeasureInput")
    @Description("A measure of an objective, new or changed. A new one needs objective and source.")
    public static class PutMeasure {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Id
        @Description("The id of the objective it belongs to; may be one of putObjectives. It stays there for good.")
        public @Nullable Optional<String> objective;

        @Description("The name of the rule that computes it, such as WALLET_SHARE.")
        public @Nullable Optional<String> source;

        @Id
        @Description("The unit to limit it to; null for the whole account.")
        public @Nullable Optional<String> unit;

        @Id
        @Description("The offering to limit it to; null for all.")
        public @Nullable Optional<String> offering;

        @Description("The value it begins at, in the source's unit.")
        public @Nullable Optional<Decimal> baseline;

        @Description("The day of the baseline.")
        public @Nullable Optional<LocalDate> baselineOn;

        @Description("The value wanted, in the source's unit.")
        public @Nullable Optional<Decimal> target;

        @Description("The day the target is wanted by; after baselineOn.")
        public @Nullable Optional<LocalDate> dueOn;

        @Description("A value you claim, to stand beside the measured one; null takes the claim back.")
        public @Nullable Optional<Decimal> claim;

        @Description("Why you believe the claim; needed with claim; at most 1,000 characters.")
        public @Nullable Optional<String> claimReason;
    }

    /** An action. */
    @Input("PutPlanActionInput")
    @Description("An action, new or changed. A new one needs title and dueOn. Its state changes by movePlanAction.")
    public static class PutAction {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Description("What is to be done; at most 200 characters.")
        public @Nullable Optional<String> title;

        @Id
        @Description("The one member who does it; null for nobody yet.")
        public @Nullable Optional<String> owner;

        @Description("The day it is due by, included.")
        public @Nullable Optional<LocalDate> dueOn;

        @Description("What it is for; it replaces the present aim. An empty object: for the plan as a whole.")
        public @Nullable Aim aim;

        @Description("The global id of the commitment it came of; null for none.")
        public @Nullable Optional<String> commitment;
    }

    /** An aim. */
    @Input("PlanActionAimInput")
    @Description("What an action is for: unit and offering, or contact, or measure.")
    public static class Aim {

        @Id
        @Description("The cell's unit; goes with offering.")
        public @Nullable String unit;

        @Id
        @Description("The cell's offering; goes with unit.")
        public @Nullable String offering;

        @Id
        @Description("The contact.")
        public @Nullable String contact;

        @Id
        @Description("The id of a measure of the plan; may be one of putMeasures.")
        public @Nullable String measure;
    }

    /** A risk. */
    @Input("PutPlanRiskInput")
    @Description("A risk, new or changed. A new one needs title, likelihood and impact.")
    public static class PutRisk {

        @Id
        @NonNull
        @Description("A UUID made by the client.")
        public String id;

        @Description("What may go wrong; at most 200 characters.")
        public @Nullable Optional<String> title;

        @Description("How likely it is.")
        public @Nullable Optional<RiskLevel> likelihood;

        @Description("How grave it would be.")
        public @Nullable Optional<RiskLevel> impact;

        @Description("What we do about it; at most 4,000 characters.")
        public @Nullable Optional<String> mitigation;

        @Id
        @Description("The member who watches it; null for nobody.")
        public @Nullable Optional<String> owner;

        @Description("The day it was raised; today when left out of a new one; not in the future.")
        public @Nullable Optional<LocalDate> raisedOn;
    }
}
