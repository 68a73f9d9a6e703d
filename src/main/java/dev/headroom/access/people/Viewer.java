package dev.headroom.access.people;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who is signed in: what a client asks first, to know whom it serves and what to offer them. */
@Description("Who is signed in.")
public record Viewer(
        @Description("The member who is signed in; null for an application.") @Nullable
        Member member,

        @Description("The application that is signed in; null for a member.") @Nullable
        Application application,

        @NonNull @Description("The member's or the application's name.")
        String name,

        @Description("The member's role; null for an application.") @Nullable
        Role role,

        @NonNull @Description("The organization they belong to, or that let the application in.")
        Organization organization,

        @NonNull
        @Description("What they may do, as scopes such as accounts:read, in alphabetical order; on which accounts,"
                + " their role or their grants say.")
        List<@NonNull String> permissions) {

    public Viewer {
        permissions = List.copyOf(permissions);
    }

    static Viewer of(Member member, Organization organization, List<String> permissions) {
        return new Viewer(member, null, member.name(), member.role(), organization, permissions);
    }

    static Viewer of(Application application, Organization organization, List<String> permissions) {
        return new Viewer(null, application, application.name(), null, organization, permissions);
    }
}
