package dev.headroom.meeting;

import dev.headroom.platform.documents.FieldIndex;
import dev.headroom.platform.documents.TimedForm;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Meetings as documents, listed by when they began. */
@Singleton
public class MeetingForm implements TimedForm<Meeting> {

    @Override
    public String collection() {
        return "meetings";
    }

    @Override
    public String entityType() {
        return Meeting.TYPE;
    }

    @Override
    public Class<Meeting> type() {
        return Meeting.class;
    }

    @Override
    public UUID id(Meeting meeting) {
        return meeting.uuid();
    }

    @Override
    public UUID account(Meeting meeting) {
        return meeting.accountUuid();
    }

    @Override
    public int version(Meeting meeting) {
        return meeting.version();
    }

    @Override
    public List<FieldIndex> indexes() {
        return List.of(
                FieldIndex.latest("provider", "providerKey"),
                FieldIndex.latest("seriesUuid"),
                FieldIndex.latest("mergedUuids"));
    }

    @Override
    public OffsetDateTime at(Meeting meeting) {
        return meeting.startsAt();
    }
}
