package dev.headroom.platform.documents;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The smallest document there is, for tests of what all documents have in common. */
record Note(UUID uuid, @Nullable UUID accountUuid, int version, String text) {

    static Note first(UUID id, String text) {
        return new Note(id, UUID.randomUUID(), 1, text);
    }

    Note next(String changed) {
        return new Note(uuid, accountUuid, version + 1, changed);
    }

    /** Declaring it is all it takes to have a collection. */
    @Singleton
    static class Form implements StoredForm<Note> {

        @Override
        public String collection() {
            return "test_notes";
        }

        @Override
        public String entityType() {
            return "Note";
        }

        @Override
        public Class<Note> type() {
            return Note.class;
        }

        @Override
        public UUID id(Note note) {
            return note.uuid();
        }

        @Override
        public @Nullable UUID account(Note note) {
            return note.accountUuid();
        }

        @Override
        public int version(Note note) {
            return note.version();
        }

        @Override
        public boolean keepsVersions() {
            return true;
        }
    }
}
