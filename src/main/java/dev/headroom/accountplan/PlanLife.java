package dev.headroom.accountplan;

import dev.headroom.platform.errors.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan is in its life and how it came there. A revision is a content that was or will be decided on: the first
 * edit after an approval begins the next one, and an edit that restores what was approved goes back to it.
 */
public record PlanLife(PlanState state, int revision, List<PlanMove> moves, List<PlanApproval> approvals) {

    static final PlanLife BEGIN = new PlanLife(PlanState.DRAFT, 1, List.of(), List.of());

    public PlanLife {
        moves = PlanLimits.latest(moves, PlanLimits.MOVES);
        approvals = PlanLimits.latest(approvals, PlanLimits.MOVES);
    }

    public Optional<PlanApproval> lastApproval() {
        return approvals.isEmpty() ? Optional.empty() : Optional.of(approvals.get(approvals.size() - 1));
    }

    /** Whether the content is what was last approved. */
    public boolean isApproved() {
        return lastApproval()
                .filter(approval -> approval.revision() == revision)
                .isPresent();
    }

    PlanLife submitted(@Nullable String note, Stamp stamp) {
        requireNext(PlanState.SUBMITTED);
        // One that was sent back after it was edited to what is approved must find its way to APPROVED again.
        if (isApproved() && (state == PlanState.APPROVED || state == PlanState.ACTIVE)) {
            throw refusal("The plan is " + state + " and nothing was changed since revision " + revision
                    + " was approved: edit it first, then submit it.");
        }
        return to(PlanState.SUBMITTED, note, stamp);
    }

    PlanLife recalled(@Nullable String note, Stamp stamp) {
        requireNext(PlanState.RECALLED);
        return to(PlanState.RECALLED, note, stamp);
    }

    PlanLife changesRequested(@Nullable String note, Stamp stamp) {
        requireNext(PlanState.CHANGES_REQUESTED);
        if (PlanLimits.text(note, PlanLimits.REASON, "note") == null) {
            throw new BadInput("Sending a plan back needs a note: say what should be changed.", "note");
        }
        return to(PlanState.CHANGES_REQUESTED, note, stamp);
    }

    PlanLife approved(
            String hash,
            AdmissionChecklist checklist,
            @Nullable String overridingReason,
            @Nullable String note,
            Stamp stamp) {
        requireNext(PlanState.APPROVED);
        String reason = PlanLimits.text(overridingReason, PlanLimits.REASON, "overridingReason");
        List<AdmissionCriterion> failing = checklist.failing();
        if (!failing.isEmpty() && reason == null) {
            String sentences =
                    String.join(" ", failing.stream().map(PlanLife::line).toList());
            throw new BadInput(
                    "The plan does not meet what approval asks for. " + sentences
                            + " Mend it, or let an administrator give a reason to approve it anyway.",
                    "overridingReason");
        }
        if (failing.isEmpty() && reason != null && note != null) {
            throw new BadInput(
                    "The plan meets what approval asks for, so there is nothing to override: leave the reason out.",
                    "overridingReason");
        }
        List<PlanApproval> all = new ArrayList<>(approvals);
        all.add(new PlanApproval(
                revision,
                hash,
                stamp.by(),
                stamp.at(),
                failing.stream().map(AdmissionCriterion::code).toList(),
                failing.isEmpty() ? null : reason));
        PlanLife moved = to(PlanState.APPROVED, note == null ? reason : note, stamp);
        return new PlanLife(moved.state, revision, moved.moves, all);
    }

    PlanLife activated(@Nullable String note, Stamp stamp) {
        requireNext(PlanState.ACTIVE);
        if (!isApproved()) {
            throw refusal("The plan is " + state + ", but was changed since its approval: submit revision " + revision
                    + " before it is put in force.");
        }
        return to(PlanState.ACTIVE, note, stamp);
    }

    PlanLife closed(@Nullable String note, Stamp stamp) {
        requireNext(PlanState.CLOSED);
        return to(PlanState.CLOSED, note, stamp);
    }

    /** After an edit, that may have changed the content or only confirmed it. */
    PlanLife edited(PlanContent content) {
        int next = lastApproval()
                .map(approval -> approval.revision() + (approval.isOf(content) ? 0 : 1))
                .orElse(revision);
        return new PlanLife(state, next, moves, approvals);
    }

    void requireEditable() {
        if (!state.takesEdits()) {
            throw refusal("The plan is " + state + " and can't be edited: "
                    + (state == PlanState.SUBMITTED ? "recall it first" : state.choices()) + ".");
        }
    }

    void requireNotClosed() {
        if (state == PlanState.CLOSED) {
            throw refusal("The plan is CLOSED: " + state.choices() + ".");
        }
    }

    private void requireNext(PlanState to) {
        if (!state.next().contains(to)) {
            throw refusal("The plan is " + state + " and can't be moved to " + to + ": " + state.choices() + ".");
        }
    }

    private PlanLife to(PlanState next, @Nullable String note, Stamp stamp) {
        List<PlanMove> all = new ArrayList<>(moves);
        all.add(new PlanMove(next, stamp.by(), stamp.at(), PlanLimits.text(note, PlanLimits.REASON, "note")));
        return new PlanLife(next, revision, all, approvals);
    }

    private static String line(AdmissionCriterion criterion) {
        return criterion.code() + ": " + criterion.sentence();
    }

    private static BadInput refusal(String sentence) {
        return new BadInput(sentence, "to");
    }
}
