package dev.headroom.meeting.buyer;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.Commitments;
import dev.headroom.meeting.followup.FollowUp;
import dev.headroom.meeting.followup.FollowUps;
import dev.headroom.platform.secrets.LinkToken;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Finds whose a link is and what they see. Empty for whoever is not let in, without a word why. */
@ApplicationScoped
class BuyerDoor {

    private final Sql sql;
    private final BuyerLinks links;
    private final Meetings meetings;
    private final FollowUps followUps;
    private final Commitments commitments;
    private final Clock clock;

    BuyerDoor(Sql sql, BuyerLinks links, Meetings meetings, FollowUps followUps, Commitments commitments, Clock clock) {
        this.sql = sql;
        this.links = links;
        this.meetings = meetings;
        this.followUps = followUps;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** Takes the same way to the row for whatever is sent, so that its time tells nothing. */
    Uni<Optional<Buyer>> ofToken(String text) {
        LinkToken token = LinkToken.of(BuyerLinkService.PREFIX, text);
        return sql.reading(token.organization(), () -> links.ofToken(token.organization(), token.hash()))
                .map(found -> found.filter(link -> link.isGoodAt(OffsetDateTime.now(clock))))
                .chain(found ->
                        found.map(this::buyer).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Buyer>> buyer(BuyerLinkEntity link) {
        return Uni.combine()
                .all()
                .unis(
                        meetings.current(link.organization, link.meeting),
                        followUps.find(link.organization, link.meeting))
                .with((meeting, followUp) -> meeting.flatMap(
                        known -> followUp.filter(FollowUp::wasSent).flatMap(sent -> buyer(link, known, sent))));
    }

    /** Whoever is no longer known to be the customer's is let in no longer. */
    private static Optional<Buyer> buyer(BuyerLinkEntity link, Meeting meeting, FollowUp followUp) {
        return meeting.attendee(link.attendee)
                .filter(attendee -> attendee.side() == MeetingSide.BUYER)
                .map(attendee -> new Buyer(link.organization, link.id, followUp, meeting, attendee));
    }

    Uni<List<Commitment>> items(Buyer buyer) {
        return commitments.ofMeeting(buyer.organization(), buyer.meeting()).map(buyer::sees);
    }

    Uni<Void> answered(Buyer buyer) {
        return sql.inTransaction(
                buyer.organization(),
                () -> links.answered(buyer.organization(), buyer.link(), OffsetDateTime.now(clock)));
    }
}
