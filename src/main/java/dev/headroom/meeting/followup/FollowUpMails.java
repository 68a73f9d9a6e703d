package dev.headroom.meeting.followup;

import dev.headroom.meeting.followup.recap.RecapLetters;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.mail.Mailbox;
import dev.headroom.platform.mail.NewMail;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Written;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Puts the mails of a sent recap in the mailbox, and then says so in the follow-up. Whom it goes to stands in the
 * follow-up first: when the process dies in between, it is done again, and the mailbox knows what it had already.
 */
@ApplicationScoped
class FollowUpMails {

    /** Of a fingerprint: enough to tell the few recaps of one meeting apart. */
    private static final int KEY_DIGITS = 16;

    private final FollowUps followUps;
    private final DocumentMutations mutations;
    private final Mutations transactions;
    private final Mailbox mailbox;
    private final RecapLetters letters;
    private final List<RecapLinks> links;
    private final Workers workers;
    private final FollowUpConfig config;

    FollowUpMails(
            FollowUps followUps,
            DocumentMutations mutations,
            Mutations transactions,
            Mailbox mailbox,
            RecapLetters letters,
            @All List<RecapLinks> links,
            Workers workers,
            FollowUpConfig config) {
        this.followUps = followUps;
        this.mutations = mutations;
        this.transactions = transactions;
        this.mailbox = mailbox;
        this.letters = letters;
        this.links = links;
        this.workers = workers;
        this.config = config;
    }

    /** Hands the mails over and answers the follow-up as it is then; one that is through already stays as it is. */
    Uni<FollowUp> handOver(UUID organization, UUID id) {
        return followUps
                .find(organization, id)
                .map(found -> found.orElseThrow(() -> new NotFound("There is no such follow-up.")))
                .chain(present -> present.stage() == FollowUpStage.SENDING
                        ? handOver(organization, present)
                        : Uni.createFrom().item(present));
    }

    private Uni<FollowUp> handOver(UUID organization, FollowUp followUp) {
        SentRecap sent = Objects.requireNonNull(followUp.sent(), "only what is sent is handed over");
        List<RecapDelivery> readers = followUp.deliveries().stream()
                .filter(delivery -> delivery.email() != null)
                .filter(delivery -> delivery.hash().equals(sent.recap().hash()))
                .toList();
        return links(organization, followUp, readers)
                .chain(made -> workers.compute(() -> mails(followUp, sent, readers, made))
                        .chain(mails -> put(organization, followUp, made, mails)))
                .chain(() -> record(organization, followUp.uuid(), sent));
    }

    private Uni<List<RecapLinks.Made>> links(UUID organization, FollowUp followUp, List<RecapDelivery> readers) {
        return Multi.createFrom()
                .iterable(links)
                .onItem()
                .transformToUniAndConcatenate(each -> each.links(organization, followUp, readers))
                .collect()
                .asList();
    }

    private List<NewMail> mails(
            FollowUp followUp, SentRecap sent, List<RecapDelivery> readers, List<RecapLinks.Made> made) {
        Map<UUID, URI> found = new HashMap<>();
        made.forEach(each -> found.putAll(each.byAttendee()));
        return readers.stream()
                .map(reader -> mail(followUp, sent, reader, found))
                .toList();
    }

    private NewMail mail(FollowUp followUp, SentRecap sent, RecapDelivery reader, Map<UUID, URI> found) {
        UUID attendee = Objects.requireNonNull(reader.attendeeUuid());
        String key = "recap:" + followUp.uuid() + ":" + attendee + ":"
                + sent.recap().hash().substring(0, KEY_DIGITS);
        return letters.mail(
                key,
                Objects.requireNonNull(reader.email()),
                reader.name(),
                sent.recap(),
                found.get(attendee),
                config.usefulFor());
    }

    /**
     * All or nothing: whatever fails here is tried again with other links, and these were never good. When the process
     * dies after it, the next try makes links again and finds the mails there: nobody has those links.
     */
    private Uni<Void> put(UUID organization, FollowUp followUp, List<RecapLinks.Made> made, List<NewMail> mails) {
        var mutation = new Mutation<>(author(organization), "mailRecap", followUp.uuid(), null, Integer.class);
        return transactions
                .run(mutation, () -> keep(made)
                        .call(() -> put(organization, mails))
                        .map(changes -> new Written<>(mails.size(), changes)))
                .invoke(outcome -> {
                    if (!outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("a recap can't be mailed: " + outcome.userErrors());
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<List<NewChange>> keep(List<RecapLinks.Made> made) {
        return Multi.createFrom()
                .iterable(made)
                .onItem()
                .transformToUniAndConcatenate(each -> each.keep().get())
                .onItem()
                .<NewChange>disjoint()
                .collect()
                .asList();
    }

    private Uni<Void> put(UUID organization, List<NewMail> mails) {
        return Multi.createFrom()
                .iterable(mails)
                .onItem()
                .transformToUniAndConcatenate(mail -> mailbox.put(organization, mail))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Author author(UUID organization) {
        return new Author(organization, "service:followup");
    }

    /** Says so of the recap that was handed over, and of no other one that was sent since. */
    private Uni<FollowUp> record(UUID organization, UUID id, SentRecap sent) {
        var mutation = new Mutation<>(author(organization), "handOverFollowUp", id, null, FollowUp.class);
        return mutations
                .run(mutation, followUps.documents(), id, () -> followUps
                        .find(organization, id)
                        .map(found -> found.orElseThrow(() -> new NotFound("There is no such follow-up.")))
                        .invoke(present -> requireSame(present, sent))
                        .map(present -> DocumentWrite.over(present.handedOver(), present.version())))
                .map(outcome -> Objects.requireNonNull(outcome.value(), "what was sent can be handed over"));
    }

    private static void requireSame(FollowUp present, SentRecap sent) {
        if (present.stage() != FollowUpStage.SENDING || !sent.equals(present.sent())) {
            throw new Conflict(
                    present,
                    List.of(new Conflict.Clash(List.of("sent"), "Another recap was sent since: its mails go first.")));
        }
    }
}
