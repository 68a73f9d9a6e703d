package dev.headroom.meeting.speech;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What is kept of how meetings were spoken, as documents. */
@Singleton
public class MeetingSpeechForm implements StoredForm<MeetingSpeech> {

    @Override
    public String collection() {
        return "meetingSpeech";
    }

    @Override
    public String entityType() {
        return MeetingSpeech.TYPE;
    }

    @Override
    public Class<MeetingSpeech> type() {
        return MeetingSpeech.class;
    }

    @Override
    public UUID id(MeetingSpeech speech) {
        return speech.uuid();
    }

    @Override
    public UUID account(MeetingSpeech speech) {
        return speech.accountUuid();
    }

    @Override
    public int version(MeetingSpeech speech) {
        return speech.version();
    }
}
