package dev.headroom.meeting.followup;

import org.eclipse.microprofile.graphql.Description;

/** Who of the seller's side may read a follow-up. */
@Description("Who of the seller's side may read a follow-up.")
public enum FollowUpVisibility {
    @Description("Whoever may read the meetings of the account.")
    ACCOUNT,

    @Description("Of those, its owner, managers and administrators alone.")
    OWNER
}
