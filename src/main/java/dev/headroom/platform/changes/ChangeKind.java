package dev.headroom.platform.changes;

import org.eclipse.microprofile.graphql.Description;

/** What happened to the object. */
@Description("What happened to an object.")
public enum ChangeKind {
    @Description("It came into being.")
    CREATED,
    @Description("It became another version of itself.")
    CHANGED,
    @Description("It is gone; its id is never used again.")
    DELETED
}
