package dev.headroom.meeting.privacy;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Erasures as documents. */
@Singleton
public class MeetingErasureForm implements StoredForm<MeetingErasure> {

    @Override
    public String collection() {
        return "meetingErasures";
    }

    @Override
    public String entityType() {
        return MeetingErasure.TYPE;
    }

    @Override
    public Class<MeetingErasure> type() {
        return MeetingErasure.class;
    }

    @Override
    public UUID id(MeetingErasure erasure) {
        return erasure.uuid();
    }

    @Override
    public @Nullable UUID account(MeetingErasure erasure) {
        return null;
    }

    @Override
    public int version(MeetingErasure erasure) {
        return erasure.version();
    }
}
