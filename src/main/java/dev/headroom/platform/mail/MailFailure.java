package dev.headroom.platform.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an attempt that failed means. The sentence is our own and carries the server's codes only: its text may quote
 * the mail, and with it a secret.
 */
record MailFailure(Kind kind, String sentence) {

    /** What is to be done about it. */
    enum Kind {
        /** This mail will never be accepted. */
        FINAL,
        /** This mail may be accepted later. */
        LATER,
        /** No mail is accepted now, so others need not be tried. */
        NO_SERVER
    }

    /** Replies of a server that complains about how it is used, not about one mail; 421 is one that shuts down. */
    private static final Set<Integer> ABOUT_THE_SERVICE = Set.of(421, 454, 500, 502, 503, 504, 521, 530, 534, 535, 538);

    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final String ABOUT_THE_SENDER = "sender address";
    private static final String NO_ENCRYPTION = "STARTTLS required";

    static MailFailure of(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof SMTPException reply) {
            return of(reply, said);
        }
        if (failure instanceof IllegalArgumentException) {
            return new MailFailure(Kind.FINAL, "The mail can't be written as one.");
        }
        return said.startsWith(NO_ENCRYPTION)
                ? new MailFailure(
                        Kind.NO_SERVER,
                        "The mail server does not encrypt: choose one that does, or set QUARKUS_MAILER_START_TLS.")
                : new MailFailure(Kind.NO_SERVER, "The mail server does not answer (" + name(failure) + ").");
    }

    private static MailFailure of(SMTPException reply, String said) {
        String codes = codes(reply);
        if (said.startsWith(ABOUT_THE_SENDER)) {
            return new MailFailure(
                    Kind.NO_SERVER, "The mail server does not accept the sender (QUARKUS_MAILER_FROM): " + codes);
        }
        if (ABOUT_THE_SERVICE.contains(reply.getReplyCode())) {
            return new MailFailure(Kind.NO_SERVER, "The mail server does not serve us: " + codes);
        }
        return reply.isPermanent()
                ? new MailFailure(Kind.FINAL, "The mail server refuses the recipient or the mail: " + codes)
                : new MailFailure(Kind.LATER, "The mail server asks to try again later: " + codes);
    }

    /** Netty calls its own kinds of what went wrong annotated. */
    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName().replaceFirst("^Annotated", "");
    }

    private static String codes(SMTPException reply) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(reply.getReplyMessage()));
        return reply.getReplyCode() + (enhanced.find() ? " " + enhanced.group() : "") + ".";
    }
}
