package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.mutations.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next version of a plan from what somebody sends. Pure: who may do it, and whether the ids of members,
 * contacts, vendors, units and offerings exist, is for the caller to check, for the latter with {@link PlanReferences}.
 */
public final class PlanEdit {

    private final PlanTemplate template;
    private final Stamp stamp;

    /**
     * Prepares the edits of one request.
     *
     * @param template the template in the version the plan began with
     */
    public PlanEdit(PlanTemplate template, Stamp stamp) {
        this.template = template;
        this.stamp = stamp;
    }

    /**
     * Begins a plan as a draft.
     *
     * @param owner whoever owns the plan when the input names nobody
     */
    public AccountPlan create(AccountPlanInput.Create input, UUID id, UUID account, UUID owner) {
        UUID previous = input.previousPlan() == null
                ? null
                : PlanIds.reference(input.previousPlan(), AccountPlan.TYPE, "previousPlan");
        var basis = new PlanBasis(
                account,
                Boolean.TRUE.equals(input.includesSubsidiaries()),
                template.uuid(),
                template.version(),
                previous);
        PlanContent content = PlanContent.begin(
                input.title(),
                input.from(),
                input.to(),
                input.owner() == null ? owner : PlanIds.reference(input.owner(), Member.TYPE, "owner"),
                input.reviewEveryDays() == null ? template.reviewEveryDays() : input.reviewEveryDays());
        return AccountPlan.begin(id, basis, content, stamp);
    }

    public AccountPlan change(AccountPlan plan, AccountPlanInput.Change input) {
        plan.life().requireEditable();
        PlanDraft draft = new PlanDraft(plan.content());
        PlanItemEdit items = items(plan, draft);
        changeHead(draft, input);
        Patch.each(input.remove, "remove", items::remove);
        Patch.each(input.removeCollaborators, "removeCollaborators", items::removeCollaborator);
        Patch.each(input.putCollaborators, "putCollaborators", items::put);
        Patch.each(input.putAnswers, "putAnswers", items::put);
        Patch.each(input.putPerceivedValues, "putPerceivedValues", items::put);
        Patch.each(input.putCompetitors, "putCompetitors", items::put);
        Patch.each(input.putObjectives, "putObjectives", items::put);
        Patch.each(input.putMeasures, "putMeasures", items::put);
        Patch.each(input.putActions, "putActions", items::put);
        Patch.each(input.putRisks, "putRisks", items::put);
        draft.requireAims();
        return plan.edited(draft.content());
    }

    public AccountPlan moveAction(AccountPlan plan, AccountPlanInput.MoveAction input) {
        return plan.moveAction(PlanIds.item(input.action(), "action"), input.to(), input.reason(), stamp);
    }

    /**
     * Moves a plan along its life.
     *
     * @param checklist needed for APPROVED only
     * @param mayOverride whether whoever moves it may approve it although it fails the checklist
     */
    public AccountPlan move(
            AccountPlan plan, AccountPlanInput.Move input, AdmissionChecklist checklist, boolean mayOverride) {
        String note = input.note();
        if (input.overridingReason() != null && input.to() != PlanState.APPROVED) {
            throw new BadInput(
                    "A reason to override the checklist belongs to an approval: send what you have to say as note.",
                    "overridingReason");
        }
        return switch (input.to()) {
            case SUBMITTED -> plan.submit(note, stamp);
            case RECALLED -> plan.recall(note, stamp);
            case CHANGES_REQUESTED -> plan.requestChanges(note, stamp);
            case APPROVED -> plan.approve(checklist, mayOverride ? input.overridingReason() : null, note, stamp);
            case ACTIVE -> plan.activate(note, stamp);
            case CLOSED -> plan.close(note, stamp);
            case DRAFT ->
                throw new BadInput(
                        "The plan is " + plan.getState() + " and can't become a draft again: "
                                + plan.getState().choices() + ".",
                        "to");
        };
    }

    /** Records a review: its actions are put first, then it is kept with how things stood. */
    public AccountPlan recordReview(AccountPlan plan, AccountPlanInput.RecordReview input, PlanFigures figures) {
        plan.life().requireNotClosed();
        UUID id = PlanIds.item(input.id, "id");
        if (plan.reviews().stream().anyMatch(held -> held.uuid().equals(id))) {
            throw new BadInput("The plan has a review with this id already: make a new UUID.", "id");
        }
        if (input.heldOn.isAfter(stamp.at().toLocalDate().plusDays(1))) {
            throw new BadInput("The day is in the future: record a review when it was held.", "heldOn");
        }
        List<UUID> put = new ArrayList<>();
        AccountPlan changed = withActions(plan, input.putActions, put);
        List<String> decisions = new ArrayList<>();
        Patch.each(input.decisions, "decisions", decisions::add);
        List<PlanReview.OpenAction> open = changed.content().actions().stream()
                .filter(PlanAction::unfinished)
                .map(action -> new PlanReview.OpenAction(action.uuid(), action.dueOn()))
                .toList();
        var review = new PlanReview(id, input.heldOn, decisions, put, figures, open, stamp);
        return changed.reviewed(review).asVersion(plan.version() + 1);
    }

    private AccountPlan withActions(
            AccountPlan plan, @Nullable List<PlanItemInput.@Nullable PutAction> actions, List<UUID> put) {
        if (actions == null || actions.isEmpty()) {
            return plan;
        }
        plan.life().requireEditable();
        PlanDraft draft = new PlanDraft(plan.content());
        PlanItemEdit items = items(plan, draft);
        Patch.each(actions, "putActions", action -> {
            items.put(action);
            put.add(PlanIds.item(action.id, "id"));
        });
        draft.requireAims();
        return plan.edited(draft.content());
    }

    private PlanItemEdit items(AccountPlan plan, PlanDraft draft) {
        return new PlanItemEdit(
                draft, template, stamp, plan.life().lastApproval().isPresent());
    }

    private void changeHead(PlanDraft draft, AccountPlanInput.Change input) {
        draft.title = Patch.required(input.title, draft.title, "title");
        draft.from = Patch.required(input.from, draft.from, "from");
        draft.to = Patch.required(input.to, draft.to, "to");
        draft.owner = Patch.required(PlanIds.references(input.owner, Member.TYPE, "owner"), draft.owner, "owner");
        draft.reviewEveryDays = Patch.required(input.reviewEveryDays, draft.reviewEveryDays, "reviewEveryDays");
        if (input.strategy != null) {
            draft.strategy = input.strategy.orElse(null);
            draft.strategyUpdated = draft.strategy == null ? null : stamp;
        }
    }
}
