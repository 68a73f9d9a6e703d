package dev.headroom.platform.documents;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.ChangeKind;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.mutations.StoredAnswer;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits in its document for its row in the log, with the answer to store under the mutation's key.
 *
 * @param written what was written, for the version to be kept; null when the form keeps none
 */
record Pending(
        Author author,
        NewChange change,
        @Nullable StoredAnswer answer,
        @Nullable Document written) {

    Document toDocument() {
        Document document = new Document("version", change.version())
                .append("kind", change.kind().name())
                .append("actor", author.actor());
        if (answer != null) {
            document.append("mutation", answer.mutation())
                    .append("key", answer.key())
                    .append("fingerprint", new Binary(answer.fingerprint()))
                    .append("answer", answer.answer());
        }
        if (written != null) {
            document.append("written", written);
        }
        return document;
    }

    /** What waits in a document as it was read, oldest first. */
    static List<Pending> of(Document holder, String entityType) {
        UUID organization = UUID.fromString(holder.getString("org"));
        UUID id = UUID.fromString(holder.getString("id"));
        String account = holder.getString("account");
        return holder.getList("pending", Document.class, List.of()).stream()
                .map(waiting -> new Pending(
                        new Author(organization, waiting.getString("actor")),
                        new NewChange(
                                entityType,
                                id,
                                account == null ? null : UUID.fromString(account),
                                waiting.getInteger("version"),
                                ChangeKind.valueOf(waiting.getString("kind"))),
                        answer(waiting),
                        waiting.get("written", Document.class)))
                .toList();
    }

    private static @Nullable StoredAnswer answer(Document waiting) {
        return waiting.getString("key") == null
                ? null
                : new StoredAnswer(
                        waiting.getString("mutation"),
                        waiting.getString("key"),
                        waiting.get("fingerprint", Binary.class).getData(),
                        waiting.getString("answer"));
    }
}
