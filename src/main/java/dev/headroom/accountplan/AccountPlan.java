package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.Account;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What we want with a customer in a period, who does what for it, and where that stands. Every change makes the next
 * version; every version can be read as it was.
 */
@Description("What we want with a customer in a period, who does what for it, and where that stands.")
public record AccountPlan(
        @Ignore UUID uuid,
        @Ignore PlanBasis basis,
        @Ignore PlanContent content,
        @Ignore PlanLife life,
        @Ignore List<PlanReview> reviews,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version,

        @NonNull @Description("Who began it, and when.") Stamp created)
        implements Node {

    public static final String TYPE = "AccountPlan";

    public AccountPlan {
        reviews = PlanLimits.latest(reviews, PlanLimits.REVIEWS);
    }

    public static AccountPlan begin(UUID uuid, PlanBasis basis, PlanContent content, Stamp created) {
        return new AccountPlan(uuid, basis, content, PlanLife.BEGIN, List.of(), 1, created);
    }

    public AccountPlan submit(@Nullable String note, Stamp stamp) {
        return living(life.submitted(note, stamp));
    }

    public AccountPlan recall(@Nullable String note, Stamp stamp) {
        return living(life.recalled(note, stamp));
    }

    public AccountPlan requestChanges(@Nullable String note, Stamp stamp) {
        return living(life.changesRequested(note, stamp));
    }

    /**
     * Pins the content as it is, and with it the due dates that actions are judged by.
     *
     * @param overridingReason why a plan that fails the checklist is approved all the same; only an administrator may
     *     give one, which the caller checks
     */
    public AccountPlan approve(
            AdmissionChecklist checklist, @Nullable String overridingReason, @Nullable String note, Stamp stamp) {
        PlanLife approved = life.approved(contentHash(), checklist, overridingReason, note, stamp);
        LocalDate today = stamp.at().toLocalDate();
        List<PlanAction> promised =
                content.actions().stream().map(action -> action.promised(today)).toList();
        return new AccountPlan(uuid, basis, content.withActions(promised), approved, reviews, version + 1, created);
    }

    public AccountPlan activate(@Nullable String note, Stamp stamp) {
        return living(life.activated(note, stamp));
    }

    public AccountPlan close(@Nullable String note, Stamp stamp) {
        return living(life.closed(note, stamp));
    }

    /** The plan with another content: the next version, and after an approval perhaps the next revision. */
    public AccountPlan edited(PlanContent changed) {
        life.requireEditable();
        return new AccountPlan(uuid, basis, changed, life.edited(changed), reviews, version + 1, created);
    }

    public AccountPlan moveAction(UUID action, ActionState to, @Nullable String reason, Stamp stamp) {
        life.requireNotClosed();
        PlanAction found = content.action(action)
                .orElseThrow(() -> new BadInput("The plan has no action with this id: read the plan again.", "action"));
        PlanContent moved = content.withAction(found.moved(to, reason, stamp));
        return new AccountPlan(uuid, basis, moved, life, reviews, version + 1, created);
    }

    /** Adds a review; it must be newer than the last one, because each is prepared from the one before. */
    public AccountPlan reviewed(PlanReview review) {
        life.requireNotClosed();
        if (!reviews.isEmpty()
                && review.heldOn().isBefore(reviews.get(reviews.size() - 1).heldOn())) {
            throw new BadInput("A later review is recorded already: give the day this one was held.", "heldOn");
        }
        List<PlanReview> all = new ArrayList<>(reviews);
        all.add(review);
        return new AccountPlan(uuid, basis, content, life, all, version + 1, created);
    }

    /** The plan as it would be now, had nobody edited its content since the earlier version. */
    AccountPlan withContentOf(AccountPlan earlier) {
        return new AccountPlan(uuid, basis, earlier.content, life, reviews, version, created);
    }

    /** Several steps of one request are one accepted change. */
    AccountPlan asVersion(int number) {
        return new AccountPlan(uuid, basis, content, life, reviews, number, created);
    }

    public String contentHash() {
        return ContentHash.of(content);
    }

    /**
     * The first day by which a review should have been held: by the cadence, from the last one or from the beginning.
     */
    public LocalDate reviewDueOn() {
        LocalDate begun = created.at().toLocalDate();
        LocalDate first = begun.isAfter(content.from()) ? begun : content.from();
        LocalDate last =
                reviews.isEmpty() ? first : reviews.get(reviews.size() - 1).heldOn();
        return last.plusDays(content.reviewEveryDays());
    }

    private AccountPlan living(PlanLife changed) {
        return new AccountPlan(uuid, basis, content, changed, reviews, version + 1, created);
    }

    @Id
    @NonNull
    @Override
    @Description("The plan's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of the account it is of.")
    public String getAccountId() {
        return GlobalId.of(Account.TYPE, basis.accountUuid());
    }

    @NonNull
    @Description("Whether it covers the accounts below as well.")
    public Boolean getIncludesSubsidiaries() {
        return basis.includesSubsidiaries();
    }

    @Id
    @NonNull
    @Description("The global id of its template.")
    public String getTemplateId() {
        return GlobalId.of(PlanTemplate.TYPE, basis.templateUuid());
    }

    @NonNull
    @Description("The version of the template it began with and keeps.")
    public Integer getTemplateVersion() {
        return basis.templateVersion();
    }

    @Id
    @Description("The global id of the plan of the period before; null when there is none.")
    public @Nullable String getPreviousPlanId() {
        return basis.previousPlanUuid() == null ? null : GlobalId.of(TYPE, basis.previousPlanUuid());
    }

    @NonNull
    @Description("Where it is in its life.")
    public PlanState getState() {
        return life.state();
    }

    @NonNull
    @Description("Counts the contents that were or will be decided on, from 1; an edit after an approval begins the"
            + " next.")
    public Integer getRevision() {
        return life.revision();
    }

    @NonNull
    @Description("Whether its content is exactly what was last approved.")
    public Boolean getApproved() {
        return life.isApproved();
    }

    @NonNull
    @Description("Its approvals, oldest first; the latest 100 at most.")
    public List<@NonNull PlanApproval> getApprovals() {
        return life.approvals();
    }

    @NonNull
    @Description("The steps of its life, oldest first; the latest 100 at most.")
    public List<@NonNull PlanMove> getMoves() {
        return life.moves();
    }

    @NonNull
    @Description("Its title; at most 200 characters.")
    public String getTitle() {
        return content.title();
    }

    @NonNull
    @Description("The first day of its period.")
    public LocalDate getFrom() {
        return content.from();
    }

    @NonNull
    @Description("The last day of its period, included.")
    public LocalDate getTo() {
        return content.to();
    }

    @Id
    @NonNull
    @Description("The global id of the member who owns it.")
    public String getOwnerId() {
        return GlobalId.of(Member.TYPE, content.ownerUuid());
    }

    @NonNull
    @Description("How many days it may go without a review, 1 to 366.")
    public Integer getReviewEveryDays() {
        return content.reviewEveryDays();
    }

    @NonNull
    @Description("Who works on it besides its owner, at most 50.")
    public List<@NonNull PlanCollaborator> getCollaborators() {
        return content.collaborators();
    }

    @NonNull
    @Description("The answers to its template's questions, at most 300.")
    public List<@NonNull PlanAnswer> getAnswers() {
        return content.answers();
    }

    @NonNull
    @Description("What the customer says we are worth to them, at most 100.")
    public List<@NonNull PerceivedValue> getPerceivedValues() {
        return content.perceivedValues();
    }

    @NonNull
    @Description("The vendors we meet at the customer, at most 50.")
    public List<@NonNull PlanCompetitor> getCompetitors() {
        return content.competitors();
    }

    @Description("The strategy; at most 10,000 characters; null until somebody writes it.")
    public @Nullable String getStrategy() {
        return content.strategy();
    }

    @NonNull
    @Description("What is to be reached, at most 50.")
    public List<@NonNull PlanObjective> getObjectives() {
        return content.objectives();
    }

    @NonNull
    @Description("What is to be done or was, at most 500.")
    public List<@NonNull PlanAction> getActions() {
        return content.actions();
    }

    @NonNull
    @Description("What may go wrong, at most 100.")
    public List<@NonNull PlanRisk> getRisks() {
        return content.risks();
    }
}
