package dev.headroom.meeting.followup;

import dev.headroom.platform.documents.FieldIndex;
import dev.headroom.platform.documents.TimedForm;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Follow-ups as documents, listed by when they could be written. */
@Singleton
public class FollowUpForm implements TimedForm<FollowUp> {

    /** The field that tells how far one is. */
    static final String STAGE = "stage";

    @Override
    public String collection() {
        return "followUps";
    }

    @Override
    public String entityType() {
        return FollowUp.TYPE;
    }

    @Override
    public Class<FollowUp> type() {
        return FollowUp.class;
    }

    @Override
    public UUID id(FollowUp followUp) {
        return followUp.uuid();
    }

    @Override
    public UUID account(FollowUp followUp) {
        return followUp.accountUuid();
    }

    @Override
    public int version(FollowUp followUp) {
        return followUp.version();
    }

    @Override
    public OffsetDateTime at(FollowUp followUp) {
        return followUp.from();
    }

    /** The queue and the sweeper ask for those that are so far. */
    @Override
    public List<FieldIndex> indexes() {
        return List.of(FieldIndex.latest(STAGE), FieldIndex.latest("ownerUuid", STAGE));
    }
}
