package dev.headroom.meeting.transcript;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Transcripts as documents. */
@Singleton
class TranscriptForm implements StoredForm<Transcript> {

    @Override
    public String collection() {
        return "transcripts";
    }

    @Override
    public String entityType() {
        return Transcript.TYPE;
    }

    @Override
    public Class<Transcript> type() {
        return Transcript.class;
    }

    @Override
    public UUID id(Transcript transcript) {
        return transcript.uuid();
    }

    @Override
    public UUID account(Transcript transcript) {
        return transcript.accountUuid();
    }

    @Override
    public int version(Transcript transcript) {
        return transcript.version();
    }
}
