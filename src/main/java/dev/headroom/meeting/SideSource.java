package dev.headroom.meeting;

import org.eclipse.microprofile.graphql.Description;

/** How we know whose side somebody is on: the strongest first. */
@Description("How it is known whose side somebody in a meeting is on; the strongest first.")
public enum SideSource {
    @Description("A person said so.")
    PERSON,

    @Description("The address is a member's of the organization.")
    MEMBER,

    @Description("The address is a contact's of the account.")
    CONTACT,

    @Description("A speaker of the same label was known in another meeting of the series.")
    SERIES,

    @Description("The address is of a domain that only one side uses.")
    DOMAIN,

    @Description("The name as the meeting shows it carries the name of a side's company.")
    NAME,

    @Description("Nothing tells; the side is UNKNOWN.")
    NONE
}
