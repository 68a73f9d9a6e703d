package dev.headroom.meeting;

import dev.headroom.account.Account;
import dev.headroom.platform.documents.DocumentQuery;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.InputIds;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which meetings a list shows, with ids resolved. Those that were merged into others are in no list. */
record MeetingQuery(
        @Nullable UUID account,
        @Nullable UUID series,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable MeetingProvider provider) {

    static final MeetingQuery ALL = new MeetingQuery(null, null, null, null, null);

    static MeetingQuery of(@Nullable MeetingFilter filter) {
        if (filter == null) {
            return ALL;
        }
        if (filter.from() != null && filter.to() != null && !filter.from().isBefore(filter.to())) {
            throw new BadInput("The day to is not after from: swap or correct them.", "filter", "to");
        }
        return new MeetingQuery(
                account(filter.account()), series(filter.series()), filter.from(), filter.to(), filter.provider());
    }

    static MeetingQuery ofSeries(UUID account, UUID series) {
        return new MeetingQuery(account, series, null, null, null);
    }

    DocumentQuery documents() {
        Map<String, String> values = new HashMap<>();
        if (series != null) {
            values.put("seriesUuid", series.toString());
        }
        if (provider != null) {
            values.put("provider", provider.name());
        }
        return new DocumentQuery(values, Set.of("mergedIntoUuid"), from, to);
    }

    private static @Nullable UUID account(@Nullable String id) {
        return id == null
                ? null
                : GlobalId.uuid(id, Account.TYPE)
                        .orElseThrow(() ->
                                new NotFound("There is no such account, or you may not see it.", "filter", "account"));
    }

    private static @Nullable UUID series(@Nullable String id) {
        try {
            return id == null ? null : InputIds.item(id, "series");
        } catch (BadInput refusal) {
            throw new BadInput("The id of a series is a UUID in lower case.", "filter", "series");
        }
    }
}
