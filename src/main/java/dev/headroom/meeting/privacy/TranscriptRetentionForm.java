package dev.headroom.meeting.privacy;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long organizations keep the words of meetings, as documents. */
@Singleton
public class TranscriptRetentionForm implements StoredForm<TranscriptRetention> {

    @Override
    public String collection() {
        return "transcriptRetentions";
    }

    @Override
    public String entityType() {
        return TranscriptRetention.TYPE;
    }

    @Override
    public Class<TranscriptRetention> type() {
        return TranscriptRetention.class;
    }

    @Override
    public UUID id(TranscriptRetention retention) {
        return retention.uuid();
    }

    @Override
    public @Nullable UUID account(TranscriptRetention retention) {
        return null;
    }

    @Override
    public int version(TranscriptRetention retention) {
        return retention.version();
    }
}
