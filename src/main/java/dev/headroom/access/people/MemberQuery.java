package dev.headroom.access.people;

import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which members a list shows, with ids resolved. */
record MemberQuery(
        @Nullable UUID team,
        @Nullable Role role,
        @Nullable Boolean active,
        @Nullable String namePrefix) {

    static MemberQuery of(@Nullable MemberFilter filter) {
        return filter == null
                ? new MemberQuery(null, null, null, null)
                : new MemberQuery(team(filter.team()), filter.role(), filter.active(), filter.namePrefix());
    }

    private static @Nullable UUID team(@Nullable String id) {
        return id == null
                ? null
                : GlobalId.uuid(id, Team.TYPE)
                        .orElseThrow(() -> new NotFound("There is no such team.", "filter", "team"));
    }
}
