package dev.headroom.meeting;

import dev.headroom.account.Account;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

        @Ignore List<UUID> mergedUuids,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Meeting";

    /**
     * A meeting at a version.
     *
     * @param mergedIntoUuid the meeting this one turned out to be a part of; null for all others
     * @param mergedUuids the meetings that turned out to be parts of this one
     */
    public Meeting {
        unitUuids = List.copyOf(unitUuids);
        attendees = List.copyOf(attendees);
        mergedUuids = List.copyOf(mergedUuids);
    }

    /**
     * The ids of all that was one meeting: this one's, and those of the calls that were merged into it. What was
     * written about any of them is read together, so that nothing has to move when meetings are merged.
     */
    public List<UUID> parts() {
        return Stream.concat(Stream.of(uuid), mergedUuids.stream()).toList();
    }

    /** Whether it turned out to be a part of another one, which is the one to work with. */
    @Ignore
    public boolean isMerged() {
        return mergedIntoUuid != null;
    }

    /** Who an id means, also one of somebody who was found to be the same person; empty for nobody's. */
    public Optional<Attendee> attendee(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : attendees.stream().filter(attendee -> attendee.is(id)).findFirst();
    }

    /** The members who own or attended it. */
    public Set<UUID> members() {
        return Stream.concat(Stream.of(ownerUuid), attendees.stream().map(Attendee::memberUuid))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same meeting with other attendees, at the same version. */
    Meeting with(List<Attendee> others) {
        return new MeetingDraft(this).attendees(others).meeting(version);
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

    /** The day it took place on, where it was planned. */
    public LocalDate day() {
        return startsAt.atZoneSameInstant(zoneId()).toLocalDate();
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

    @Description("The recurring meeting it is one of; null when it is of none.")
    public @Nullable MeetingSeries getSeries() {
        return seriesUuid == null ? null : new MeetingSeries(seriesUuid, accountUuid);
    }
}
