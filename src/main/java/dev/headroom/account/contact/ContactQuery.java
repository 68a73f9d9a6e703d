package dev.headroom.account.contact;

import dev.headroom.account.BusinessUnit;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which contacts a list shows, with ids resolved. */
record ContactQuery(
        @Nullable UUID unit,
        @Nullable ContactLevel level,
        @Nullable String namePrefix,
        @Nullable LocalDate onDay) {

    static final ContactQuery ALL = new ContactQuery(null, null, null, null);

    static ContactQuery of(@Nullable ContactFilter filter) {
        return filter == null
                ? ALL
                : new ContactQuery(unit(filter.unit()), filter.level(), filter.namePrefix(), filter.onDay());
    }

    private static @Nullable UUID unit(@Nullable String id) {
        return id == null
                ? null
                : GlobalId.uuid(id, BusinessUnit.TYPE)
                        .orElseThrow(
                                () -> new NotFound("There is no such unit, or you may not see it.", "filter", "unit"));
    }
}
