package dev.headroom.meeting;

import dev.headroom.account.Account;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A meeting with a customer. What was said, promised and sent about it are documents of their own that name it. */
@Description("A meeting with a customer.")
public record Meeting(
        @Ignore UUID uuid,

        @Ignore UUID accountUuid,

        @Ignore List<UUID> unitUuids,

        @Ignore @Nullable UUID seriesUuid,

        @Ignore UUID ownerUuid,

        @NonNull @Description("What it was called; at most 200 characters.")
        String title,

        @NonNull @Description("Where it took place.") MeetingProvider provider,

        @Description("The provider's own id of this one meeting, by which its transcripts find it; null when none is"
                + " known.")
        @Nullable
        String providerKey,

        @NonNull @Description("When it began.") OffsetDateTime startsAt,

        @Description("When it ended; null while it is not known.") @Nullable
        OffsetDateTime endsAt,

        @NonNull @Description("The time zone it was planned in, as the IANA database names it.")
        String zone,

        @NonNull @Description("Who was invited or spoke, at most 300.")
        List<@NonNull Attendee> attendees,

        @NonNull @Description("Why the words of those who met may be kept.")
        Consent consent,

        @Description("Where the recording is; null when there is none.") @Nullable
        String recordingUrl,

        @Ignore @Nullable UUID mergedIntoUuid,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Meeting";

    public Meeting {
        unitUuids = List.copyOf(unitUuids);
        attendees = List.copyOf(attendees);
    }

    /** Who a transcript means by a speaker's label; empty when nobody is known by it. */
    public Optional<Attendee> speaker(@Nullable String label) {
        return attendees.stream()
                .filter(attendee -> attendee.labels().contains(Objects.requireNonNullElse(label, "")))
                .findFirst();
    }

    /** Whose side a speaker's label is on: UNKNOWN for nobody's. */
    public MeetingSide side(@Nullable String label) {
        return speaker(label).map(Attendee::side).orElse(MeetingSide.UNKNOWN);
    }

    @Ignore
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    @Id
    @NonNull
    @Override
    @Description("The meeting's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of the account it was with.")
    public String getAccountId() {
        return GlobalId.of(Account.TYPE, accountUuid);
    }
}
