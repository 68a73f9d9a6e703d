package dev.headroom.access.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which members a list shows. */
@Input("MemberFilter")
@Description("Which members a list shows; the conditions that are given all hold.")
public record MemberFilter(
        @Id @Description("They are in this team itself, not one below it.") @Nullable
        String team,

        @Description("They are this in the organization.") @Nullable
        Role role,

        @Description("Whether they may sign in.") @Nullable Boolean active,

        @Description("Their name begins so; letter case does not matter.") @Nullable
        String namePrefix) {}
