package dev.headroom.accountplan;

import org.eclipse.microprofile.graphql.Description;

/** What somebody besides the owner may do on a plan. */
@Description("What somebody besides the owner may do on a plan.")
public enum CollaboratorRole {
    @Description("Edits everything the owner edits, and submits.")
    EDITOR,
    @Description("Moves and adds actions, records reviews and claims.")
    CONTRIBUTOR,
    @Description("Reads.")
    VIEWER
}
