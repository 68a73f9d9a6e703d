package dev.headroom.accountplan.review;

import org.eclipse.microprofile.graphql.Description;

/** What an item of an agenda is about. */
@Description("What an item of a review's agenda is about.")
public enum AgendaTopic {
    @Description("No review was held in time.")
    REVIEW_OVERDUE,
    @Description("Our share of the wallet moved, over the cells whose wallet was known both times.")
    SHARE_MOVED,
    @Description("The known headroom moved, over the cells whose wallet was known both times.")
    HEADROOM_MOVED,
    @Description("Wallet became known that was not at the last review, or is not known any more.")
    KNOWN_WALLET_MOVED,
    @Description("The coverage of relationships moved.")
    COVERAGE_MOVED,
    @Description("An action became late since the last review.")
    ACTION_LATE,
    @Description("An action was late at the last review already, and still is.")
    ACTION_STILL_LATE,
    @Description("The due date of an action was moved to a later day since the last review.")
    ACTION_SLIPPED,
    @Description("Something that was promised was not kept.")
    COMMITMENT_BROKEN
}
