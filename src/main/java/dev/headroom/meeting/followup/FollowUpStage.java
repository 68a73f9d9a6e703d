package dev.headroom.meeting.followup;

import org.eclipse.microprofile.graphql.Description;

/** How far a follow-up is. */
@Description("How far a follow-up is.")
public enum FollowUpStage {
    @Description("Its recap is not sent.")
    OPEN,

    @Description("Its recap is sent, and some of its mails are on their way to the mailbox.")
    SENDING,

    @Description("Its recap is sent, or somebody said that they sent it.")
    SENT
}
