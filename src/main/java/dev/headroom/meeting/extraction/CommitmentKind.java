package dev.headroom.meeting.extraction;

import org.eclipse.microprofile.graphql.Description;

/** What kind of thing was said. */
@Description("What kind of thing was said in a meeting.")
public enum CommitmentKind {
    @Description("Somebody said that they, their side or a person they named will do something.")
    PROMISE,

    @Description("Somebody asked somebody else to do something.")
    REQUEST,

    @Description("Something was decided.")
    DECISION,

    @Description("Something was left to be found out.")
    QUESTION
}
