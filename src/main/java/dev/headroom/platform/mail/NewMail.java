package dev.headroom.platform.mail;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.graphql.rules.CleanText;
import dev.headroom.platform.text.Email;
import dev.headroom.platform.text.Text;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to send. What becomes a header is one clean line, so that nobody can add headers of their own through a name.
 *
 * @param topic one word for those who look after mails, such as {@code digest}
 * @param dedupeKey what the mail is of; the same key again within the organization is not a second mail. No secret.
 * @param unsubscribe where the recipient says that they want no more of these, as an http address
 * @param usefulFor how long after it was put it may still be sent: a code minutes, a digest hours
 */
public record NewMail(
        String topic,
        String dedupeKey,
        String recipient,
        @Nullable String recipientName,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String unsubscribe,
        Duration usefulFor) {

    /** Longer ones are cut off by every client; also well below the 998 octets a line of mail may have. */
    private static final int LONGEST_SUBJECT = 150;

    private static final int LONGEST_KEY = 200;
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e&&[^<>]]{1,900}");

    public NewMail {
        recipient = Email.of(recipient);
        recipientName = recipientName == null ? null : Text.name(recipientName, "recipientName");
        subject = Text.line("subject", subject, LONGEST_SUBJECT, "subject");
        if (!CleanText.isClean(text) || (html != null && !CleanText.isClean(html))) {
            throw new BadInput("The mail holds NUL or half a character: remove what can't be stored.", "text");
        }
        require(TOPIC.matcher(topic).matches(), "topic", topic);
        require(!dedupeKey.isBlank() && dedupeKey.length() <= LONGEST_KEY, "dedupeKey", dedupeKey);
        require(unsubscribe == null || ADDRESS.matcher(unsubscribe).matches(), "unsubscribe", "no address");
        require(usefulFor.compareTo(Duration.ZERO) > 0, "usefulFor", usefulFor);
    }

    /** A mail in plain text, to an address alone. */
    public static NewMail plain(
            String topic, String dedupeKey, String recipient, String subject, String text, Duration usefulFor) {
        return new NewMail(topic, dedupeKey, recipient, null, subject, text, null, null, usefulFor);
    }

    public NewMail to(@Nullable String name) {
        return new NewMail(topic, dedupeKey, recipient, name, subject, text, html, unsubscribe, usefulFor);
    }

    public NewMail withHtml(String body) {
        return new NewMail(topic, dedupeKey, recipient, recipientName, subject, text, body, unsubscribe, usefulFor);
    }

    public NewMail withUnsubscribe(String address) {
        return new NewMail(topic, dedupeKey, recipient, recipientName, subject, text, html, address, usefulFor);
    }

    /** For what the code around decides, not a user. */
    private static void require(boolean holds, String what, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(what + " of a mail: " + value);
        }
    }

    /** Without the bodies, which may hold secrets: a record would print them. */
    @Override
    public String toString() {
        return "NewMail[" + topic + ", " + dedupeKey + "]";
    }
}
