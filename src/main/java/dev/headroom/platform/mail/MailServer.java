package dev.headroom.platform.mail;

import dev.headroom.platform.http.ServiceAddress;
import dev.headroom.platform.mail.Mails.Claimed;
import dev.headroom.platform.startup.StartOrder;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The operator's mail server, if there is one. Half a configuration is refused: links in mails would lead nowhere. */
@ApplicationScoped
class MailServer {

    /** Quarkus would take localhost; ours can't exist, so nothing goes anywhere without an operator's word. */
    static final String NONE = "unset.invalid";

    private static final Logger LOG = Logger.getLogger(MailServer.class);

    private final String host;
    private final Optional<String> from;
    private final ServiceAddress address;
    private final MailConfig config;
    /** Made when the first mail is sent. */
    private final Instance<ReactiveMailer> mailer;

    MailServer(
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from,
            ServiceAddress address,
            MailConfig config,
            Instance<ReactiveMailer> mailer) {
        this.host = host;
        this.from = from;
        this.address = address;
        this.config = config;
        this.mailer = mailer;
    }

    void check(@Observes @Priority(StartOrder.CHECKS) StartupEvent event) {
        if (!isConfigured()) {
            LOG.info("No mail server is configured (QUARKUS_MAILER_HOST): mails are held for administrators to read"
                    + " with the query mails, and nothing is sent.");
        } else if (from.isEmpty() || !address.isConfigured()) {
            throw new ConfigurationException("a mail server is configured by halves: set "
                    + (from.isEmpty() ? "QUARKUS_MAILER_FROM, the sender's address" : "")
                    + (from.isEmpty() && !address.isConfigured() ? ", and " : "")
                    + (address.isConfigured() ? "" : "HEADROOM_BASE_URL, which links in mails begin with")
                    + ".");
        }
    }

    boolean isConfigured() {
        return !host.equals(NONE);
    }

    /** Done when the server has the mail. Past the deadline it may have it, too; then it gets the same once more. */
    Uni<Void> send(Claimed mail) {
        return Uni.createFrom()
                .deferred(() -> mailer.get().send(message(mail)))
                .ifNoItem()
                .after(config.deadline())
                .fail();
    }

    private io.quarkus.mailer.Mail message(Claimed mail) {
        var message = io.quarkus.mailer.Mail.withText(to(mail), mail.subject(), mail.text())
                .setFrom(from.orElseThrow())
                // The same on every attempt, so that clients show a repeated mail once.
                .addHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">")
                // Keeps out-of-office answers away.
                .addHeader("Auto-Submitted", "auto-generated");
        if (mail.html() != null) {
            message.setHtml(mail.html());
        }
        if (mail.unsubscribe() != null) {
            message.addHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
        }
        return message;
    }

    /** The mailer writes the name as a comment in parentheses and quotes nothing in it. */
    private static String to(Claimed mail) {
        String name = mail.recipientName() == null
                ? ""
                : mail.recipientName().replaceAll("[()<>\\\\\"]", " ").strip();
        return name.isEmpty() ? mail.recipient() : name + " <" + mail.recipient() + ">";
    }

    private String domain() {
        String sender = from.orElseThrow();
        return sender.substring(sender.lastIndexOf('@') + 1).replaceAll("[>\\s]", "");
    }
}
