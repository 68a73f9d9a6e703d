package dev.headroom.account.contact;

import org.eclipse.microprofile.graphql.Description;

/** How high somebody stands at the customer, in the few steps by which coverage is judged. */
@Description("How high a contact stands at the customer, from the highest.")
public enum ContactLevel {
    @Description("Leads the company or a unit able to buy on its own: chief officers, directors-general.")
    EXECUTIVE,

    @Description("Reports to an executive and leads several departments: vice presidents, deputy directors-general.")
    VP,

    @Description("Leads a department and its budget.")
    DIRECTOR,

    @Description("Leads a team and works with what is bought.")
    MANAGER,

    @Description("Buys on behalf of others: procurement, contract and vendor management. Whatever the rank.")
    PROCUREMENT,

    @Description("Any other contact, and those whose level nobody has entered.")
    OTHER
}
