package dev.headroom.actionplan.guest;

import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.mail.Mailbox;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Codes that prove that whoever opened a link also reads the invited address: six digits, good for some minutes, some
 * tries, one use, and the one browser that asked. All wrong ones of an invitation are counted, too.
 */
@ApplicationScoped
class GuestCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final Sql sql;
    private final Guests guests;
    private final GuestSessions sessions;
    private final Mailbox mailbox;
    private final GuestConfig config;
    private final Clock clock;

    GuestCodes(Sql sql, Guests guests, GuestSessions sessions, Mailbox mailbox, GuestConfig config, Clock clock) {
        this.sql = sql;
        this.guests = guests;
        this.sessions = sessions;
        this.mailbox = mailbox;
        this.config = config;
        this.clock = clock;
    }

    /** Mails a new code; the one before is good no more. */
    Uni<Void> send(Guest guest) {
        return sql.inTransaction(guest.organization(), () -> guests.locked(guest.organization(), guest.uuid())
                .map(found -> found.orElseThrow())
                .chain(row -> {
                    OffsetDateTime now = OffsetDateTime.now(clock);
                    String code = "%06d".formatted(RANDOM.nextInt(CODES));
                    requireTries(row);
                    countSent(row, now);
                    row.codeHash = sessions.codeHash(guest.session(), code);
                    row.codeUntil = now.plus(config.code());
                    row.codeTries = 0;
                    return mailbox.put(guest.organization(), InvitationMail.code(row, code, config.code(), now));
                }));
    }

    private void requireTries(GuestEntity row) {
        if (row.codesWrong >= config.wrongCodes()) {
            throw new LimitExceeded("Too many wrong codes were given with this link: it is of no use any more. Ask"
                    + " whoever invited you to invite you again.");
        }
    }

    private void countSent(GuestEntity row, OffsetDateTime now) {
        OffsetDateTime since = row.codesSince;
        if (since == null || since.plusHours(1).isBefore(now)) {
            row.codesSince = now;
            row.codesSent = 0;
        }
        if (row.codesSent >= config.codesPerHour()) {
            throw new LimitExceeded("Too many codes were sent within an hour: look for the last one in your mail, or"
                    + " wait an hour.");
        }
        row.codesSent++;
    }

    /** Whether it is the code. A right one is used up by this; a wrong one counts. */
    Uni<Boolean> take(Guest guest, String code) {
        return sql.inTransaction(guest.organization(), () -> guests.locked(guest.organization(), guest.uuid())
                .map(found -> found.filter(row -> isCode(row, guest, code)).isPresent()));
    }

    private boolean isCode(GuestEntity row, Guest guest, String code) {
        byte @Nullable [] hash = row.codeHash;
        OffsetDateTime until = row.codeUntil;
        if (hash == null || until == null) {
            return false;
        }
        boolean good = OffsetDateTime.now(clock).isBefore(until)
                && MessageDigest.isEqual(hash, sessions.codeHash(guest.session(), code.strip()));
        row.codeTries++;
        row.codesWrong += good ? 0 : 1;
        if (good || row.codeTries >= config.codeTries() || row.codesWrong >= config.wrongCodes()) {
            row.codeHash = null;
            row.codeUntil = null;
        }
        return good;
    }
}
