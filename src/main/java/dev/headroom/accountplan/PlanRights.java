package dev.headroom.accountplan;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Caller.Kind;
import dev.headroom.platform.errors.Forbidden;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what on a plan, among those who may write the plans of its account. Everybody on the account may edit,
 * except a collaborator whose role says less; what the plan is asked to become, and who owns it and works on it, is for
 * its owner, its editors, managers and administrators.
 */
final class PlanRights {

    private final Access access;
    private final Caller caller;
    private final AccountPlan plan;

    PlanRights(Access access, Caller caller, AccountPlan plan) {
        this.access = access;
        this.caller = caller;
        this.plan = plan;
    }

    void requireEdit(AccountPlanInput.Change change) {
        // Or whoever may not move the plan would make themself one who may.
        if (changesWhoMayMove(change) && !mayMove()) {
            throw new Forbidden("Only the plan's owner, its editors, managers and administrators may change who owns it"
                    + " and who works on it: ask one of them.");
        }
        CollaboratorRole role = role().orElse(CollaboratorRole.EDITOR);
        if (role == CollaboratorRole.VIEWER || role == CollaboratorRole.CONTRIBUTOR && !isContribution(change)) {
            throw new Forbidden("You are a " + role + " of this plan, who may not change this: ask its owner.");
        }
    }

    /** To move actions, and to record reviews with the actions that come of them. */
    void requireContribution() {
        if (role().filter(role -> role == CollaboratorRole.VIEWER).isPresent()) {
            throw new Forbidden("You are a VIEWER of this plan, who may not change it: ask its owner.");
        }
    }

    void requireMove(AccountPlanInput.Move move) {
        if (move.to() == PlanState.APPROVED || move.to() == PlanState.CHANGES_REQUESTED) {
            access.require(caller, PlanPermissions.APPROVE);
        } else if (!mayMove()) {
            throw new Forbidden("Only the plan's owner, its editors, managers and administrators may move it.");
        }
        if (move.overridingReason() != null && !mayOverride()) {
            throw new Forbidden("Only an administrator may approve a plan although it fails the checklist.");
        }
    }

    private boolean mayMove() {
        return !caller.isApplication()
                && role().filter(role -> role == CollaboratorRole.EDITOR).isPresent();
    }

    private static boolean changesWhoMayMove(AccountPlanInput.Change change) {
        return change.owner != null || change.putCollaborators != null || change.removeCollaborators != null;
    }

    boolean mayOverride() {
        return caller.kind() == Kind.ADMIN;
    }

    /** Empty for somebody who is on the account and not on the plan. */
    private Optional<CollaboratorRole> role() {
        boolean all = caller.kind() != Kind.REP || plan.content().ownerUuid().equals(caller.id());
        return all
                ? Optional.of(CollaboratorRole.EDITOR)
                : plan.content().collaborators().stream()
                        .filter(collaborator -> collaborator.memberUuid().equals(caller.id()))
                        .map(PlanCollaborator::role)
                        .findFirst();
    }

    private static boolean isContribution(AccountPlanInput.Change change) {
        Stream<@Nullable Object> others = Stream.of(
                change.title,
                change.from,
                change.to,
                change.owner,
                change.reviewEveryDays,
                change.strategy,
                change.remove,
                change.removeCollaborators,
                change.putCollaborators,
                change.putAnswers,
                change.putPerceivedValues,
                change.putCompetitors,
                change.putObjectives,
                change.putRisks);
        return others.allMatch(given -> given == null)
                && (change.putMeasures == null
                        || change.putMeasures.stream().allMatch(measure -> measure == null || isClaim(measure)));
    }

    private static boolean isClaim(PlanItemInput.PutMeasure measure) {
        Stream<@Nullable Object> others = Stream.of(
                measure.objective,
                measure.source,
                measure.unit,
                measure.offering,
                measure.baseline,
                measure.baselineOn,
                measure.target,
                measure.dueOn);
        return others.allMatch(given -> given == null);
    }
}
