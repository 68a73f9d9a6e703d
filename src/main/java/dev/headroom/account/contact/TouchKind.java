package dev.headroom.account.contact;

import org.eclipse.microprofile.graphql.Description;

/** In which way one of us dealt with one of them. */
@Description("In which way one of us dealt with one of them.")
public enum TouchKind {
    @Description("A meeting, in a room or on a screen.")
    MEETING,
    @Description("A call.")
    CALL,
    @Description("A letter or e-mail that was answered or asked for.")
    MAIL,
    @Description("A visit to their place or to ours.")
    VISIT,
    @Description("They told us what they think of our work.")
    FEEDBACK
}
