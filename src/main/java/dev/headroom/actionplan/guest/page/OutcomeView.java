package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.MilestoneOutcome;
import dev.headroom.actionplan.OutcomeClaim;
import dev.headroom.actionplan.Verification;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the buyer's side can check.
 *
 * @param state of it in a word, for a badge: verified, missing, claimed or open
 * @param claim the seller's word for it, shown as no more than that; null when there is none
 * @param said the buyer's word on it; null when there is none
 * @param asked whether it is asked of this guest now
 */
record OutcomeView(
        String id,
        String milestone,
        String criterion,
        String wanted,
        String verifier,
        String state,
        String stateWords,
        @Nullable String claim,
        @Nullable String said,
        List<EvidenceView> evidence,
        boolean mayVerify,
        boolean mayDeliver,
        boolean asked,
        FormView verify,
        FormView deliver) {

    static OutcomeView of(SharedPlan plan, Milestone milestone, MilestoneOutcome outcome, Forms forms, String path) {
        UUID id = outcome.uuid();
        Verification verification = plan.progress().verification(id).orElse(null);
        OutcomeClaim claim = plan.progress().claim(id).orElse(null);
        boolean verified = verification != null && verification.verified();
        String state = verified ? "verified" : verification != null ? "missing" : claim != null ? "claimed" : "open";
        boolean mayVerify = plan.mayDecide() && !verified && isVerifier(plan, outcome);
        List<EvidenceView> evidence = plan.progress().evidenceOf(id).stream()
                .map(item -> EvidenceView.of(plan, item, path))
                .toList();
        return new OutcomeView(
                id.toString(),
                milestone.title(),
                outcome.criterion(),
                Words.of(outcome.evidence()),
                outcome.verifierUuid() == null ? "anybody on the buyer's side" : plan.name(outcome.verifierUuid()),
                state,
                words(state),
                claim == null ? null : claim(plan, claim),
                verification == null ? null : said(plan, verification),
                evidence,
                mayVerify,
                plan.isOpen() && !verified,
                plan.isOpen()
                        && !verified
                        && (forms.isChosen(id) || mayVerify && isReady(plan, milestone, claim, verification)),
                forms.of("verify", id, null),
                forms.of("evidence", id, null));
    }

    private static boolean isVerifier(SharedPlan plan, MilestoneOutcome outcome) {
        return outcome.verifierUuid() == null
                || outcome.verifierUuid().equals(plan.me().uuid());
    }

    /** To be looked at once it is claimed or its tasks are ended; again when it was claimed after the last word. */
    private static boolean isReady(
            SharedPlan plan, Milestone milestone, @Nullable OutcomeClaim claim, @Nullable Verification said) {
        if (claim != null) {
            return said == null || claim.act().at().isAfter(said.act().at());
        }
        var tasks = plan.content().tasksOf(milestone.uuid());
        return said == null
                && !tasks.isEmpty()
                && tasks.stream()
                        .allMatch(task -> plan.progress().stateOf(task.uuid()).isEnded());
    }

    private static String words(String state) {
        return switch (state) {
            case "verified" -> "Verified";
            case "missing" -> "Something is missing";
            case "claimed" -> "Claimed, not verified";
            default -> "Open";
        };
    }

    private static String claim(SharedPlan plan, OutcomeClaim claim) {
        String note = claim.note();
        return plan.by(claim.act()) + " claimed on " + plan.at(claim.act()) + " that this is reached"
                + (note == null ? "." : ": " + note);
    }

    private static String said(SharedPlan plan, Verification said) {
        String note = said.note();
        return plan.by(said.act())
                + (said.verified() ? " verified this on " : " said what is missing on ")
                + plan.at(said.act())
                + (note == null ? "." : ": " + note);
    }
}
