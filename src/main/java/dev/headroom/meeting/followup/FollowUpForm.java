package dev.headroom.meeting.followup;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Follow-ups as documents. */
@Singleton
public class FollowUpForm implements StoredForm<FollowUp> {

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
}
