package dev.headroom.accountplan.relationship;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** How many executives and vice presidents of one line of business we know, its parts included. */
@Description("How many contacts of level EXECUTIVE or VP we have in a line of business, its parts included.")
public record SeniorContacts(
        @Ignore UUID unitUuid,

        @NonNull @Description("How many are known by name and active; placeholders are left out.")
        Integer known,

        @NonNull @Description("How many of them are engaged.")
        Integer engaged) {}
