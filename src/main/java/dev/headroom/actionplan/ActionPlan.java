package dev.headroom.actionplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.Account;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What buyer and seller do by when to reach one outcome. Both sides sign its content; what is done since is progress;
 * dates are computed. Every accepted change makes the next version and one entry of the trail.
 */
@Description("A mutual action plan: what buyer and seller do by when to reach one outcome, owned and signed by both.")
public record ActionPlan(
        @Ignore UUID uuid,
        @Ignore ActionPlanBasis basis,
        @Ignore ActionPlanContent content,
        @Ignore SellerSide sellerSide,
        @Ignore Agreement agreement,
        @Ignore PlanProgress progress,
        @Ignore TrailEntry latest,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "ActionPlan";

    /** The type of account plans in the schema: features name each other by id alone. */
    static final String ACCOUNT_PLAN = "AccountPlan";

    public static ActionPlan begin(UUID uuid, ActionPlanBasis basis, ActionPlanContent content, UUID owner, Act act) {
        var note = TrailEntry.Note.of(TrailAction.BEGAN, null, act.by() + " began the plan.");
        return new ActionPlan(
                uuid,
                basis,
                content,
                SellerSide.begin(owner),
                Agreement.NONE,
                PlanProgress.NONE,
                TrailEntry.first(note, act),
                1);
    }

    /** Begins with what a template says of the seller's side, too. */
    static ActionPlan begin(UUID uuid, ActionPlanBasis basis, ActionPlanContent content, SellerSide inside, Act act) {
        return begin(uuid, basis, content, inside.ownerUuid(), act).with(content, inside);
    }

    /**
     * The plan with another content. An offer that is no longer what the other side would see is taken back, because
     * nobody may accept what they were not shown.
     *
     * @param details what was changed, a line each
     * @param internal whether the other side sees none of it
     */
    public ActionPlan edited(
            ActionPlanContent changed, SellerSide inside, List<String> details, boolean internal, Act act) {
        agreement.requireOpen();
        Offer offer = agreement.offer();
        boolean stale = offer != null && !offer.contentHash().equals(PlanHash.of(changed.shared()));
        Agreement after = stale ? agreement.withoutOffer() : agreement;
        String sentence = act.by() + (stale ? " changed the plan, which takes the offer back." : " changed the plan.");
        var note = new TrailEntry.Note(TrailAction.CHANGED, null, sentence, details, internal);
        return next(changed, inside, after, progress, note, act);
    }

    ActionPlan withAgreement(Agreement changed, TrailEntry.Note note, Act act) {
        return next(content, sellerSide, changed, progress, note, act);
    }

    /** A step on the way to the next version. */
    ActionPlan withAgreement(Agreement changed) {
        return new ActionPlan(uuid, basis, content, sellerSide, changed, progress, latest, version);
    }

    ActionPlan withTarget(LocalDate day) {
        return new ActionPlan(uuid, basis, content.withTarget(day), sellerSide, agreement, progress, latest, version);
    }

    ActionPlan withProgress(PlanProgress changed, TrailEntry.Note note, Act act) {
        return next(content, sellerSide, agreement, changed, note, act);
    }

    ActionPlan withSellerSide(SellerSide changed, TrailEntry.Note note, Act act) {
        return next(content, changed, agreement, progress, note, act);
    }

    /** The plan as it would be now, had nobody edited it since the earlier version. */
    ActionPlan withContentOf(ActionPlan earlier) {
        return with(earlier.content, earlier.sellerSide);
    }

    /** The same version with something else in it, to be compared with what it was. */
    ActionPlan with(ActionPlanContent changed, SellerSide inside) {
        return new ActionPlan(uuid, basis, changed, inside, agreement, progress, latest, version);
    }

    private ActionPlan next(
            ActionPlanContent changed,
            SellerSide inside,
            Agreement agreed,
            PlanProgress done,
            TrailEntry.Note note,
            Act act) {
        return new ActionPlan(uuid, basis, changed, inside, agreed, done, latest.next(note, act), version + 1);
    }

    /** Whether both sides have signed what the plan says now. */
    @Ignore
    public boolean isAgreed() {
        return agreement.isOf(content.shared());
    }

    /** The first stage with a milestone that is not verified; the last stage when all are; none without milestones. */
    public @Nullable BuyingStage verifiedStage() {
        if (content.milestones().isEmpty()) {
            return null;
        }
        return content.milestones().stream()
                .filter(milestone -> !progress.isVerified(milestone))
                .map(Milestone::stage)
                .min(Comparator.naturalOrder())
                .orElse(BuyingStage.START);
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
    @Description("The global id of the account it is with.")
    public String getAccountId() {
        return GlobalId.of(Account.TYPE, basis.accountUuid());
    }

    @Id
    @NonNull
    @Description("The global id of the member who answers for it.")
    public String getOwnerId() {
        return GlobalId.of(Member.TYPE, sellerSide.ownerUuid());
    }

    @NonNull
    @Description("Its title; at most 200 characters.")
    public String getTitle() {
        return content.title();
    }

    @NonNull
    @Description("What the customer will have when it is reached, in their words; at most 2,000 characters.")
    public String getOutcome() {
        return content.outcome();
    }

    @NonNull
    @Description("The day the customer wants it by: their go-live or start.")
    public LocalDate getTargetOn() {
        return content.targetOn();
    }

    @NonNull
    @Description("Where it is between the two sides.")
    public ActionPlanState getState() {
        return agreement.state();
    }

    @NonNull
    @Description("Whether both sides have signed exactly what it says now.")
    public Boolean getAgreed() {
        return isAgreed();
    }

    @Description("What the buyer's side is asked to accept; null unless the state is OFFERED.")
    public @Nullable Offer getOffer() {
        return agreement.offer();
    }

    @NonNull
    @Description("What both sides signed, oldest first, at most 100; slip is measured from the last one.")
    public List<@NonNull Baseline> getBaselines() {
        return agreement.baselines();
    }

    @NonNull
    @Description("Dates one side proposed to the other, oldest first, at most 500.")
    public List<@NonNull DateProposal> getProposals() {
        return agreement.proposals();
    }

    @NonNull
    @Description("Days the buyer's side fixed, at most one for each task and milestone.")
    public List<@NonNull DatePin> getPins() {
        return agreement.pins();
    }

    @NonNull
    @Description("When each side works, at most one for each side.")
    public List<@NonNull SideCalendar> getCalendars() {
        return content.calendars();
    }

    @NonNull
    @Description("Who has a part in it, at most 100.")
    public List<@NonNull Participant> getParticipants() {
        return content.participants();
    }

    @NonNull
    @Description("What is to be reached, with what the customer can check, at most 100.")
    public List<@NonNull Milestone> getMilestones() {
        return content.milestones();
    }

    @Id
    @Description("The global id of the account plan it serves; null when it serves none.")
    public @Nullable String getAccountPlanId() {
        UUID served = basis.accountPlanUuid();
        return served == null ? null : GlobalId.of(ACCOUNT_PLAN, served);
    }

    @Description("The first stage of the customer's buying with a milestone that is not verified: what evidence shows;"
            + " the last stage when all are, null while the plan has no milestone.")
    public @Nullable BuyingStage getVerifiedStage() {
        return verifiedStage();
    }

    /** How many stages the claim is ahead of the evidence; null while nobody claims one, or there is no milestone. */
    public @Nullable Integer stageGap() {
        StageClaim claim = sellerSide.stageClaim();
        BuyingStage verified = verifiedStage();
        return claim == null || verified == null ? null : claim.stage().ordinal() - verified.ordinal();
    }

    @NonNull
    @Description("Which of the seller's own stages fits which stage of the customer's buying, at most one for each.")
    public List<@NonNull StageGate> getStageGates() {
        return sellerSide.gates();
    }

    @NonNull
    @Description("The domains that invited addresses must have; any when empty.")
    public List<@NonNull String> getGuestDomains() {
        return sellerSide.guestDomains();
    }
}
