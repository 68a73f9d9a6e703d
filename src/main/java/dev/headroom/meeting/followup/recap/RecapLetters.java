package dev.headroom.meeting.followup.recap;

import dev.headroom.platform.mail.NewMail;
import dev.headroom.platform.text.Text;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes mails of recaps, in plain text and in HTML, where what people wrote is text and nothing else. */
@ApplicationScoped
public class RecapLetters {

    private static final String TOPIC = "recap";

    private final Template text;
    private final Template html;

    RecapLetters(@Location("followup/text") Template text, @Location("followup/page") Template html) {
        this.text = text;
        this.html = html;
    }

    /** A recap for one reader: whom it greets, and where they confirm what it says; null for nowhere. */
    public record Letter(Recap recap, String name, @Nullable String link) {

        /** What stands above a recap whose sender wrote nothing there. */
        public String getThanks() {
            return RecapWords.THANKS;
        }
    }

    /**
     * The mail for one reader.
     *
     * @param key what the mail is of: the same again is not a second one
     */
    public NewMail mail(String key, String email, String name, Recap recap, @Nullable URI link, Duration usefulFor) {
        Letter letter =
                new Letter(recap, Text.shortened(name, RecapWords.LONGEST_NAME), link == null ? null : link.toString());
        return NewMail.plain(
                        TOPIC,
                        key,
                        email,
                        recap.subject(),
                        text.data("letter", letter).render(),
                        usefulFor)
                .to(name)
                .withHtml(html.data("letter", letter).render());
    }
}
