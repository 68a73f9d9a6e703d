package dev.headroom.actionplan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.merge.MergeConflict;
import dev.headroom.platform.merge.Merged;
import dev.headroom.platform.merge.ThreeWayMerge;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An edit made on a version that is not the last one any more, put together with what others did since. Only what the
 * plan says is merged: what was signed, done and verified meanwhile stays.
 */
final class ActionPlanMerge {

    private final Documents<ActionPlan> documents;
    private final JsonNode input;

    /**
     * Prepares a merge.
     *
     * @param input what was sent, to find the fields that contradict
     */
    ActionPlanMerge(Documents<ActionPlan> documents, JsonNode input) {
        this.documents = documents;
        this.input = input;
    }

    /**
     * The present plan with the edits of both sides.
     *
     * @param base the version the edit was made on, with the acts of the present one
     * @param mine what the edit makes of that
     * @param theirs the present version
     */
    ActionPlan merged(ActionPlan base, ActionPlan mine, ActionPlan theirs) {
        Merged merged = ThreeWayMerge.merge(
                documents.tree(base), documents.tree(mine), documents.tree(theirs), ActionPlanPlace.EDITED);
        List<MergeConflict> conflicts = merged.conflicts().stream()
                .filter(conflict -> !ActionPlanPlace.of(conflict.path()).order())
                .toList();
        if (!conflicts.isEmpty()) {
            var phrases = new ActionPlanPhrases(theirs.content(), mine.content(), base.content());
            throw new Conflict(
                    theirs,
                    conflicts.stream().map(conflict -> clash(phrases, conflict)).toList());
        }
        return whole(merged.value(), theirs);
    }

    private Conflict.Clash clash(ActionPlanPhrases phrases, MergeConflict conflict) {
        return new Conflict.Clash(ActionPlanPlace.of(conflict.path()).in(input), phrases.clash(conflict));
    }

    /** Each side's edit follows the rules; both together may not. */
    private ActionPlan whole(JsonNode tree, ActionPlan theirs) {
        try {
            ActionPlan plan = documents.fromTree(tree);
            ContentRules.check(plan.content(), missing -> List.of());
            plan.content().requireOrder();
            new SignedHolds(theirs.content(), theirs.agreement())
                    .broken(plan.content())
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
            return plan;
        } catch (DomainException refusal) {
            throw together(refusal, theirs);
        } catch (IllegalArgumentException failure) {
            throw Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                    .filter(DomainException.class::isInstance)
                    .map(refusal -> (RuntimeException) together((DomainException) refusal, theirs))
                    .findFirst()
                    .orElse(failure);
        }
    }

    private static Conflict together(DomainException refusal, ActionPlan theirs) {
        return new Conflict(
                theirs,
                List.of(new Conflict.Clash(
                        refusal.field(),
                        "Your change does not go together with what somebody else changed meanwhile. "
                                + refusal.sentence())));
    }
}
