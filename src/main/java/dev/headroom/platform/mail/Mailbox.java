package dev.headroom.platform.mail;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door to mail: what is put here is sent, held until there is a server, or seen to have failed, and never lost. */
@ApplicationScoped
public class Mailbox {

    private final Sql sql;
    private final Mails mails;
    private final MailServer server;
    private final MailSender sender;
    private final MailConfig config;
    private final MailCount count;

    Mailbox(Sql sql, Mails mails, MailServer server, MailSender sender, MailConfig config, MailCount count) {
        this.sql = sql;
        this.mails = mails;
        this.server = server;
        this.sender = sender;
        this.config = config;
        this.count = count;
    }

    /** Whether mails leave the service. Where they don't, whoever looks around follows their links in another way. */
    public boolean isDelivering() {
        return server.isConfigured();
    }

    /**
     * Puts a mail inside the transaction around, so that it is kept if and only if what it tells of is. It leaves as
     * soon as that commits.
     */
    public Uni<Void> put(UUID organization, NewMail mail) {
        requireSize(mail.text(), "text");
        requireSize(mail.html(), "html");
        MailState state = server.isConfigured() ? MailState.WAITING : MailState.HELD;
        return mails.insert(organization, Uuids.next(), mail, state)
                .invoke(isNew -> {
                    if (isNew) {
                        sql.afterCommit(() -> kept(organization, state));
                    }
                })
                .replaceWithVoid();
    }

    /** Puts a mail in a transaction of its own: for what is kept elsewhere, before or after that is written. */
    public Uni<Void> putAlone(UUID organization, NewMail mail) {
        return sql.inTransaction(organization, () -> put(organization, mail));
    }

    /** The mails of an organization, the newest first. */
    public Uni<Page<Mail>> page(
            UUID organization, @Nullable MailState state, @Nullable String topic, PageRequest request) {
        return sql.reading(organization, () -> mails.page(organization, state, topic, request));
    }

    /** How many mails of an organization are in each state. */
    public Uni<Map<MailState, Integer>> counts(UUID organization) {
        return sql.reading(organization, () -> mails.counts(organization));
    }

    private void kept(UUID organization, MailState state) {
        count.count(state, 1);
        sender.wake(organization);
    }

    private void requireSize(@Nullable String body, String field) {
        long most = config.largestBody().asLongValue();
        if (body != null && body.length() > most) {
            throw new BadInput("The mail's " + field + " is longer than " + most + " characters: shorten it.", field);
        }
    }
}
