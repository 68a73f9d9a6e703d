package dev.headroom.meeting.hook;

import dev.headroom.platform.outbound.OutboundReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a transcript from everything else that a provider may answer. */
final class ProviderAnswer {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int BEGINNING = 200;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private ProviderAnswer() {}

    /** The bytes of a good answer; a page to sign in on, which Zoom sends with a good status, is none. */
    static byte[] transcript(String provider, OutboundReply reply) {
        require(provider, reply);
        byte[] body = reply.body().getBytes();
        if (body.length == 0) {
            throw EventFailure.passing(provider + " sends an empty transcript.");
        }
        String beginning = new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html")) {
            throw EventFailure.passing(provider + " sends a page instead of the transcript: its token has run out, or"
                    + " the recording asks people to sign in.");
        }
        return body;
    }

    /** What a status that is not good means, and whether it may be better later. */
    static void require(String provider, OutboundReply reply) {
        int status = reply.status();
        if (status == OK) {
            return;
        }
        String answers = provider + " answers " + status + ": ";
        if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
            throw EventFailure.hiccup(
                    answers + "it is busy or broken.", pause(reply).orElse(null));
        }
        throw switch (status) {
            case UNAUTHORIZED, FORBIDDEN ->
                EventFailure.passing(answers + "it does not take the token, or the app lacks a right.");
            case NOT_FOUND -> EventFailure.passing(answers + "the transcript is not there, or not there yet.");
            case GONE -> EventFailure.lasting(answers + "the transcript was deleted.");
            default -> EventFailure.passing(answers + "that is no transcript.");
        };
    }

    /** At most an hour: who asks for more is asked again then. */
    private static Optional<Duration> pause(OutboundReply reply) {
        return Optional.ofNullable(reply.retryAfter())
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(
                        Math.min(Long.parseLong(text), Duration.ofHours(1).toSeconds())));
    }
}
