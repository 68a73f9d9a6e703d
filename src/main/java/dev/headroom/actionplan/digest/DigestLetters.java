package dev.headroom.actionplan.digest;

import dev.headroom.platform.mail.NewMail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes mails of digests. They name no address to unsubscribe at, because there is none that would work for everybody:
 * they say whom to ask.
 */
@ApplicationScoped
class DigestLetters {

    private static final String TOPIC = "digest";

    private final Template text;
    private final Template html;
    private final DigestConfig config;

    DigestLetters(@Location("digest/text") Template text, @Location("digest/page") Template html, DigestConfig config) {
        this.text = text;
        this.html = html;
        this.config = config;
    }

    /** The same digest again, by a sweep after a restart or by another copy of the service, is not a second mail. */
    NewMail mail(UUID plan, DigestReader reader, DigestSlot slot, Digest digest) {
        String key = TOPIC + ":" + plan + ":" + reader.participant().uuid() + ":" + slot.day();
        return NewMail.plain(
                        TOPIC,
                        key,
                        reader.email(),
                        digest.subject(),
                        text.data("digest", digest).render(),
                        config.usefulFor())
                .to(reader.participant().name())
                .withHtml(html.data("digest", digest).render());
    }
}
