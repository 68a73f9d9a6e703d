package dev.headroom.meeting.commitment;

import dev.headroom.platform.documents.FieldIndex;
import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Commitments as documents, one each. */
@Singleton
public class CommitmentForm implements StoredForm<Commitment> {

    @Override
    public String collection() {
        return "commitments";
    }

    @Override
    public String entityType() {
        return Commitment.TYPE;
    }

    @Override
    public Class<Commitment> type() {
        return Commitment.class;
    }

    @Override
    public UUID id(Commitment commitment) {
        return commitment.uuid();
    }

    @Override
    public UUID account(Commitment commitment) {
        return commitment.accountUuid();
    }

    @Override
    public int version(Commitment commitment) {
        return commitment.version();
    }

    @Override
    public List<FieldIndex> indexes() {
        return List.of(FieldIndex.on(CommitmentQuery.MEETING), FieldIndex.on(CommitmentQuery.STATE));
    }
}
