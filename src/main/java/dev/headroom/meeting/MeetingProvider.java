package dev.headroom.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Where a meeting took place. */
@Description("Where a meeting took place.")
public enum MeetingProvider {
    @Description("Zoom.")
    ZOOM,

    @Description("Microsoft Teams.")
    TEAMS,

    @Description("Google Meet.")
    MEET,

    @Description("By telephone.")
    PHONE,

    @Description("In one room.")
    IN_PERSON,

    @Description("Anywhere else.")
    OTHER
}
