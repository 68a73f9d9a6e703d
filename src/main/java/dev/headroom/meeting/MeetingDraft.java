package dev.headroom.meeting;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting on its way to its next version: each value is checked as it is given, and the whole at the end. */
final class MeetingDraft {

    private final UUID uuid;
    private final UUID account;
    private UUID owner;
    private String title;
    private MeetingProvider provider;
    private OffsetDateTime startsAt;
    private String zone;
    private List<UUID> units = List.of();
    private List<Attendee> attendees = List.of();
    private List<UUID> merged = List.of();
    private Consent consent = Consent.NOT_RECORDED;
    private @Nullable UUID series;
    private @Nullable String providerKey;
    private @Nullable OffsetDateTime endsAt;
    private @Nullable String recordingUrl;
    private @Nullable UUID mergedInto;

    /** A new meeting, with what none can be without. */
    MeetingDraft(
            UUID uuid,
            UUID account,
            UUID owner,
            String title,
            MeetingProvider provider,
            OffsetDateTime startsAt,
            String zone) {
        this.uuid = uuid;
        this.account = account;
        this.owner = owner;
        this.title = MeetingLimits.title(title);
        this.provider = provider;
        this.startsAt = MeetingLimits.time(startsAt, "startsAt");
        this.zone = MeetingLimits.zone(zone);
    }

    /** The next version of a meeting; what was accepted once is not checked again. */
    MeetingDraft(Meeting meeting) {
        this.uuid = meeting.uuid();
        this.account = meeting.accountUuid();
        this.owner = meeting.ownerUuid();
        this.title = meeting.title();
        this.provider = meeting.provider();
        this.startsAt = meeting.startsAt();
        this.zone = meeting.zone();
        this.units = meeting.unitUuids();
        this.attendees = meeting.attendees();
        this.merged = meeting.mergedUuids();
        this.consent = meeting.consent();
        this.series = meeting.seriesUuid();
        this.providerKey = meeting.providerKey();
        this.endsAt = meeting.endsAt();
        this.recordingUrl = meeting.recordingUrl();
        this.mergedInto = meeting.mergedIntoUuid();
    }

    MeetingDraft owner(UUID given) {
        owner = given;
        return this;
    }

    MeetingDraft title(String given) {
        title = MeetingLimits.title(given);
        return this;
    }

    MeetingDraft provider(MeetingProvider given) {
        provider = given;
        return this;
    }

    MeetingDraft providerKey(@Nullable String given) {
        providerKey = given == null ? null : MeetingLimits.providerKey(given);
        return this;
    }

    MeetingDraft startsAt(OffsetDateTime given) {
        startsAt = MeetingLimits.time(given, "startsAt");
        return this;
    }

    MeetingDraft endsAt(@Nullable OffsetDateTime given) {
        endsAt = given == null ? null : MeetingLimits.time(given, "endsAt");
        return this;
    }

    MeetingDraft zone(String given) {
        zone = MeetingLimits.zone(given);
        return this;
    }

    MeetingDraft series(@Nullable UUID given) {
        series = given;
        return this;
    }

    MeetingDraft units(Collection<UUID> given) {
        units = MeetingLimits.units(List.copyOf(new LinkedHashSet<>(given)));
        return this;
    }

    MeetingDraft attendees(List<Attendee> given) {
        attendees = MeetingLimits.attendees(given);
        return this;
    }

    MeetingDraft consent(Consent given) {
        consent = given;
        return this;
    }

    MeetingDraft recordingUrl(@Nullable String given) {
        recordingUrl = given == null ? null : MeetingLimits.recordingUrl(given);
        return this;
    }

    MeetingDraft mergedInto(UUID given) {
        mergedInto = given;
        return this;
    }

    MeetingDraft merged(Collection<UUID> given) {
        merged = MeetingLimits.merged(List.copyOf(new LinkedHashSet<>(given)));
        return this;
    }

    Meeting meeting(int version) {
        MeetingLimits.requireLength(startsAt, endsAt);
        return new Meeting(
                uuid,
                account,
                units,
                series,
                owner,
                title,
                provider,
                providerKey,
                startsAt,
                endsAt,
                zone,
                attendees,
                consent,
                recordingUrl,
                mergedInto,
                merged,
                version);
    }
}
