package dev.headroom.actionplan;

import org.eclipse.microprofile.graphql.Description;

/** What somebody did to a plan. */
@Description("What somebody did to a plan.")
public enum TrailAction {
    @Description("Began it.")
    BEGAN,
    @Description("Changed what is to be done.")
    CHANGED,
    @Description("Signed it for the seller's side, and asked the buyer's side to accept it.")
    OFFERED,
    @Description("Took the offer back.")
    OFFER_WITHDRAWN,
    @Description("Accepted it for the buyer's side.")
    ACCEPTED,
    @Description("Declined it for the buyer's side.")
    DECLINED,
    @Description("Proposed another date.")
    DATE_PROPOSED,
    @Description("Answered a proposal, or took it back.")
    PROPOSAL_ANSWERED,
    @Description("Confirmed a date for the buyer's side: it is fixed.")
    DATE_CONFIRMED,
    @Description("Said how far a task is.")
    TASK_MOVED,
    @Description("Handed in evidence.")
    EVIDENCE_ADDED,
    @Description("Claimed an outcome for the seller's side.")
    OUTCOME_CLAIMED,
    @Description("Verified an outcome for the buyer's side, or said what is missing.")
    OUTCOME_VERIFIED,
    @Description("Commented.")
    COMMENTED,
    @Description("Wrote what stays inside the organization.")
    NOTED,
    @Description("Closed the plan.")
    CLOSED
}
