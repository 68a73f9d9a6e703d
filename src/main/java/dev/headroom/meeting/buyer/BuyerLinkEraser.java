package dev.headroom.meeting.buyer;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.PersonEraser;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Ends the links of people who are erased. Whom one was for, it tells by nothing but the id of an attendee. */
@ApplicationScoped
class BuyerLinkEraser implements PersonEraser {

    private final Sql sql;
    private final Mutations mutations;
    private final BuyerLinks links;
    private final Clock clock;

    BuyerLinkEraser(Sql sql, Mutations mutations, BuyerLinks links, Clock clock) {
        this.sql = sql;
        this.mutations = mutations;
        this.links = links;
        this.clock = clock;
    }

    /** How many were ended in one go. */
    record Ended(int links) {}

    @Override
    public String documents() {
        return "buyer links";
    }

    @Override
    public Uni<Integer> erase(Author author, Meeting meeting, ErasedPeople people) {
        UUID organization = author.organization();
        return sql.reading(organization, () -> open(organization, meeting, people))
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(0) : end(author, meeting, people));
    }

    private Uni<List<BuyerLinkEntity>> open(UUID organization, Meeting meeting, ErasedPeople people) {
        return links.good(organization, meeting.parts(), OffsetDateTime.now(clock))
                .map(found -> found.stream()
                        .filter(link -> people.attendees().contains(link.attendee))
                        .toList());
    }

    private Uni<Integer> end(Author author, Meeting meeting, ErasedPeople people) {
        var mutation = new Mutation<>(author, "endLinksOfErased", meeting.uuid(), null, Ended.class);
        return mutations
                .run(mutation, () -> open(author.organization(), meeting, people)
                        .map(found -> new Written<>(
                                new Ended(found.size()),
                                found.stream().map(link -> ended(author, link)).toList())))
                .map(outcome -> {
                    Ended ended = outcome.value();
                    if (ended == null) {
                        throw new IllegalStateException("links still open: " + outcome.userErrors());
                    }
                    return ended.links();
                });
    }

    private NewChange ended(Author author, BuyerLinkEntity link) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        link.revision.advance(link.revision.version(), author, now, link::toRecord);
        link.revokedAt = now;
        return NewChange.changed(BuyerLink.TYPE, link.id, link.account, link.revision.version());
    }
}
