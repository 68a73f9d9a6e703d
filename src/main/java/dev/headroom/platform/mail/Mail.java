package dev.headroom.platform.mail;

import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One mail as it is listed. Its bodies may hold codes and links: they are here only while nobody else can get them. */
@Description("One mail of the organization.")
public record Mail(
        @Ignore UUID uuid,

        @NonNull @Description("What it is about, as one word: such as code, digest, invitation or reminder.")
        String topic,

        @NonNull @Description("The address it goes to.") String recipient,

        @Description("Whom it goes to; null when only the address is known.") @Nullable
        String recipientName,

        @NonNull @Description("Its subject.") String subject,
        @NonNull @Description("Where it is on its way.") MailState state,

        @NonNull @Description("How often it was handed to a mail server, from 0.")
        Integer attempts,

        @Description(
                "Why the last attempt failed, or why it was given up, as a sentence; null when nothing went wrong.")
        @Nullable
        String lastError,

        @NonNull @Description("When it was written.") OffsetDateTime createdAt,

        @NonNull @Description("After this it is not sent any more.")
        OffsetDateTime usefulUntil,

        @Description("When a mail server accepted it; null until then.") @Nullable
        OffsetDateTime sentAt,

        @Description(
                "Its text, while its state is HELD, so that whoever looks around without a mail server can follow a"
                        + " link or type a code; else null: what was sent is for its recipient alone.")
        @Nullable
        String text,

        @Description("Its text as HTML, under the same rule as `text`; null also when it has none.") @Nullable
        String html) {

    public static final String TYPE = "Mail";

    @Id
    @NonNull
    @Description("The mail's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
