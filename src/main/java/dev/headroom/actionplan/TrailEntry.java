package dev.headroom.actionplan;

import dev.headroom.platform.hash.CanonicalHash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one accepted change did, chained to the one before by its hash, so that nobody can leave one out or reword it.
 * Each version of a plan holds the entry that made it; the trail is their sequence.
 *
 * @param number the version it made
 * @param target what it was about; null for the whole
 * @param details what was changed, a line each
 * @param internal whether the other side only sees that there is an entry
 * @param salt of an internal entry: without it nobody can find out what it says by trying sentences; null otherwise
 * @param previousHash the hash of the entry before; empty for the first
 * @param bodyHash the fingerprint of what it says
 * @param hash SHA-256 over number, internal, previousHash and bodyHash
 */
public record TrailEntry(
        int number,
        TrailAction action,
        @Nullable UUID target,
        String sentence,
        List<String> details,
        boolean internal,
        Act act,
        @Nullable String salt,
        String previousHash,
        String bodyHash,
        String hash) {

    private static final CanonicalHash CANONICAL = CanonicalHash.leavingOut();

    /** What somebody did, before it has its place in the trail. */
    public record Note(
            TrailAction action, @Nullable UUID target, String sentence, List<String> details, boolean internal) {

        public Note {
            details = List.copyOf(details);
        }

        static Note of(TrailAction action, @Nullable UUID target, String sentence) {
            return new Note(action, target, sentence, List.of(), false);
        }

        static Note inside(TrailAction action, String sentence) {
            return new Note(action, null, sentence, List.of(), true);
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    /** What the fingerprint of an entry's words is over. */
    private record Body(
            TrailAction action,
            @Nullable UUID target,
            String sentence,
            List<String> details,
            Act act,
            @Nullable String salt) {}

    /** What the hash of an entry is over: enough for who may not read what it says. */
    private record Link(int number, boolean internal, String previousHash, String bodyHash) {}

    public TrailEntry {
        details = List.copyOf(details);
    }

    static TrailEntry first(Note note, Act act) {
        return of(1, note, act, "");
    }

    TrailEntry next(Note note, Act later) {
        return of(number + 1, note, later, hash);
    }

    private static TrailEntry of(int number, Note note, Act act, String previousHash) {
        String salt = note.internal() ? newSalt() : null;
        String body = CANONICAL.of(new Body(note.action(), note.target(), note.sentence(), note.details(), act, salt));
        return new TrailEntry(
                number,
                note.action(),
                note.target(),
                note.sentence(),
                note.details(),
                note.internal(),
                act,
                salt,
                previousHash,
                body,
                CANONICAL.of(new Link(number, note.internal(), previousHash, body)));
    }

    private static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** Whether the entry says what its hash says, and follows the one before. */
    public boolean follows(String previous) {
        return previousHash.equals(previous)
                && bodyHash.equals(CANONICAL.of(body()))
                && hash.equals(CANONICAL.of(link()));
    }

    /** The text whose SHA-256 is the fingerprint of what the entry says. */
    public String bodyText() {
        return new String(CANONICAL.json(body()), StandardCharsets.UTF_8);
    }

    /** The text whose SHA-256 is the entry's hash: it says nothing of what an internal entry is about. */
    public String linkText() {
        return new String(CANONICAL.json(link()), StandardCharsets.UTF_8);
    }

    private Body body() {
        return new Body(action, target, sentence, details, act, salt);
    }

    private Link link() {
        return new Link(number, internal, previousHash, bodyHash);
    }
}
