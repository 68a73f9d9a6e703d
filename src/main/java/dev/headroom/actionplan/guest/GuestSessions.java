package dev.headroom.actionplan.guest;

import dev.headroom.platform.http.ServiceAddress;
import dev.headroom.platform.secrets.Secrets;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The cookies of guests: signed, one for each plan, unreadable for scripts, and sent to that plan's pages alone. With
 * the cookie the link's token is needed once: it stays out of histories, referrers and logs after that.
 */
@ApplicationScoped
class GuestSessions {

    private static final String COOKIE = "guest";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SIGNATURE_BYTES = 32;
    private static final int TOKEN_BYTES = 16;
    private static final int LONGEST = 400;

    private final Secrets secrets;
    private final GuestConfig config;
    private final Clock clock;
    private final boolean secure;

    GuestSessions(Secrets secrets, GuestConfig config, Clock clock, ServiceAddress address) {
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
        this.secure = address.isSecure();
    }

    GuestSession begin(UUID organization, UUID guest) {
        return new GuestSession(organization, guest, UUID.randomUUID(), false, until());
    }

    private Instant until() {
        return clock.instant().plus(config.session());
    }

    /** Sends the cookie, good from now on for as long as sessions are. */
    void send(RoutingContext context, GuestSession session, UUID plan) {
        byte[] payload = session.until(until()).toBytes();
        byte[] whole = ByteBuffer.allocate(SIGNATURE_BYTES + payload.length)
                .put(sign(payload))
                .put(payload)
                .array();
        context.response()
                .addCookie(Cookie.cookie(
                                COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(whole))
                        .setPath("/p/plan/" + plan)
                        .setHttpOnly(true)
                        .setSecure(secure || context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(config.session().toSeconds()));
    }

    /** What a request's cookie says, if we signed it and it is still good. */
    Optional<GuestSession> of(RoutingContext context) {
        return context.request().cookies(COOKIE).stream()
                .map(cookie -> read(cookie.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<GuestSession> read(String cookie) {
        if (cookie.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cookie);
            if (whole.length <= SIGNATURE_BYTES) {
                return Optional.empty();
            }
            byte[] payload = Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length);
            return MessageDigest.isEqual(sign(payload), Arrays.copyOf(whole, SIGNATURE_BYTES))
                    ? GuestSession.of(payload).filter(session -> clock.instant().isBefore(session.until()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(byte[] payload) {
        return secrets.sign("guest-session", payload);
    }

    /**
     * What every form of the session carries: no other site knows it. Each page has it under another mask, so that the
     * lengths of compressed pages tell nothing of it.
     */
    String formToken(GuestSession session) {
        byte[] mask = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(mask);
        byte[] masked = ByteBuffer.allocate(2 * TOKEN_BYTES)
                .put(mask)
                .put(masked(token(session), mask))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
    }

    boolean isFormToken(GuestSession session, String given) {
        try {
            byte[] whole = given.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(given);
            if (whole.length != 2 * TOKEN_BYTES) {
                return false;
            }
            byte[] mask = Arrays.copyOf(whole, TOKEN_BYTES);
            byte[] masked = Arrays.copyOfRange(whole, TOKEN_BYTES, whole.length);
            return MessageDigest.isEqual(token(session), masked(masked, mask));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] token(GuestSession session) {
        return Arrays.copyOf(secrets.sign("guest-form", bytes(session.id())), TOKEN_BYTES);
    }

    private static byte[] masked(byte[] bytes, byte[] mask) {
        byte[] masked = bytes.clone();
        for (int index = 0; index < masked.length; index++) {
            masked[index] ^= mask[index];
        }
        return masked;
    }

    /** The stored form of a code: for this guest and this browser alone. */
    byte[] codeHash(GuestSession session, String code) {
        return secrets.sign(
                "guest-code", bytes(session.guest()), bytes(session.id()), code.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
