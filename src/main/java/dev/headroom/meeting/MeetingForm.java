package dev.headroom.meeting;

import dev.headroom.platform.documents.FieldIndex;
import dev.headroom.platform.documents.TimedForm;
import dev.headroom.platform.documents.UniqueKey;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings as documents, listed by when they began. */
@Singleton
public class MeetingForm implements TimedForm<Meeting> {

    static final String KEY_IS_TAKEN =
            "Another meeting has this id of the provider: find it, or send the id of this one.";

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

    /** A transcript that names the provider's id must find one meeting by it. */
    @Override
    public @Nullable UniqueKey uniqueKey(Meeting meeting) {
        return meeting.providerKey() == null
                ? null
                : new UniqueKey(meeting.provider() + " " + meeting.providerKey(), KEY_IS_TAKEN, "providerKey");
    }

    @Override
    public OffsetDateTime at(Meeting meeting) {
        return meeting.startsAt();
    }
}
