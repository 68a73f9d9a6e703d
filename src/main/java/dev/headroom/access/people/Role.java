package dev.headroom.access.people;

import dev.headroom.access.Caller;
import org.eclipse.microprofile.graphql.Description;

/** What a member is in the organization; it decides which accounts they see. */
@Description("What a member is in the organization.")
public enum Role {
    @Description("Sees the accounts they own or are on the team of.")
    REP,
    @Description("Sees, besides, the accounts owned by members of their team and of the teams below it.")
    MANAGER,
    @Description("Sees the whole organization and administers it.")
    ADMIN;

    Caller.Kind kind() {
        return Caller.Kind.valueOf(name());
    }
}
