package dev.headroom.meeting.privacy;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who decides how long words are kept and whom they name no more: a person who answers for it, no application. */
@Singleton
public final class PrivacyPermissions {

    @Produces
    public static final Permission DECIDE = Permission.ofMembers("meeting:privacy", Kind.ADMIN);

    PrivacyPermissions() {}
}
