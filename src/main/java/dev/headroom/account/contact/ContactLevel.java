package dev.headroom.account.contact;

import org.eclipse.microprofile.graphql.Description;

/** How high in the account a contact stands. */
@Description("How high in the account a contact stands.")
public enum ContactLevel {
    @Description("The top of the company or of a unit that runs itself: the chief executive and those who report to"
            + " them.")
    EXECUTIVE,
    @Description("Heads several directors.")
    VP,
    @Description("Heads several managers.")
    DIRECTOR,
    @Description("Heads people who do the work.")
    MANAGER,
    @Description("Buys for others, whatever their rank.")
    PROCUREMENT,
    @Description("Anything else.")
    OTHER
}
