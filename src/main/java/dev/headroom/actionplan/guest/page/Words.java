package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.BuyingStage;
import dev.headroom.actionplan.EvidenceKind;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.SlipKind;

/** What the page says for what the plan keeps as constants: plain words for somebody who never read our schema. */
final class Words {

    private Words() {}

    static String of(TaskState state) {
        return switch (state) {
            case OPEN -> "Not started";
            case STARTED -> "Started";
            case CLAIMED -> "Claimed done, not confirmed";
            case DONE -> "Done";
            case DROPPED -> "Given up";
        };
    }

    static String of(BuyingStage stage) {
        return switch (stage) {
            case NEED -> "Need";
            case OPTIONS -> "Options";
            case APPROVAL -> "Approval";
            case PAPER -> "Paperwork";
            case START -> "Start";
        };
    }

    static String of(EvidenceKind kind) {
        return switch (kind) {
            case DOCUMENT -> "a document";
            case CONFIRMATION -> "a written confirmation";
            case MEETING -> "a meeting that was held";
            case SIGNATURE -> "a signature";
        };
    }

    /** How a plan stands between the sides: nothing that was changed since counts as signed. */
    static String of(SharedPlan plan) {
        ActionPlanState state = plan.agreement().state();
        String organization = plan.organization();
        return switch (state) {
            case DRAFT -> organization + " is still writing this plan. Nothing is agreed yet.";
            case OFFERED -> organization + " has signed this plan and asks your side to accept it.";
            case AGREED ->
                plan.isChangedSinceSigned()
                        ? "Both sides have signed this plan. It was changed since, and " + plan.side(Side.BUYER)
                                + " has not signed the change."
                        : "Both sides have signed this plan.";
            case COMPLETED -> "This plan is completed. Nothing is changed in it any more.";
            case ABANDONED -> "This plan was given up. Nothing is changed in it any more.";
        };
    }

    /** How a task is late, to follow its name. */
    static String of(SlipKind kind) {
        return switch (kind) {
            case NOT_STARTED -> "is not started";
            case STARTED_LATE -> "was started late";
            case OWN_DURATION -> "takes longer than agreed";
            case FINISHED_LATE -> "was finished late";
            case ADDED -> "was added after the plan was signed";
            case CONSTRAINT -> "is held back by a later date that was set since";
            case PIN -> "was fixed on a later day";
        };
    }

    static boolean isClosed(ActionPlanState state) {
        return state == ActionPlanState.COMPLETED || state == ActionPlanState.ABANDONED;
    }
}
