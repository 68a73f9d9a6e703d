package dev.headroom.meeting.buyer;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Sight;
import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.followup.FollowUp;
import dev.headroom.meeting.followup.FollowUps;
import dev.headroom.meeting.followup.RecapLinks;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.http.ServiceAddress;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.secrets.LinkToken;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes, reads and ends the links by which customers answer. A link exists nowhere but in the answer that made it. */
@ApplicationScoped
class BuyerLinkService implements NodeLoader {

    /** By which scanners for leaked secrets know one. */
    static final String PREFIX = "mflw_";

    /** Good links of one meeting: as many as recaps of it are mailed at most. */
    static final int MOST_OF_MEETING = 500;

    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 180;
    private static final UUID NOTHING = new UUID(0, 0);

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final BuyerLinks links;
    private final Meetings meetings;
    private final FollowUps followUps;
    private final ServiceAddress address;
    private final Clock clock;

    BuyerLinkService(
            Access access,
            Sql sql,
            Mutations mutations,
            BuyerLinks links,
            Meetings meetings,
            FollowUps followUps,
            ServiceAddress address,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.links = links;
        this.meetings = meetings;
        this.followUps = followUps;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String type() {
        return BuyerLink.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> access.sight(caller, MeetingPermissions.READ)
                .chain(sight -> links.many(caller.organization(), ids).map(found -> seen(sight, found).stream()
                        .collect(Collectors.toUnmodifiableMap(BuyerLink::uuid, link -> link)))));
    }

    /** The links of each meeting, the oldest first. */
    Uni<Map<UUID, List<BuyerLink>>> ofMeetings(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> access.sight(caller, MeetingPermissions.READ)
                .chain(sight -> links.ofMeetings(caller.organization(), ids).map(found -> seen(sight, found).stream()
                        .collect(Collectors.groupingBy(BuyerLink::meetingUuid)))));
    }

    private static List<BuyerLink> seen(Sight sight, List<BuyerLinkEntity> found) {
        return found.stream()
                .filter(link -> sight.sees(link.account))
                .map(BuyerLinkEntity::toRecord)
                .toList();
    }

    Uni<Outcome<IssuedBuyerLink>> create(Caller caller, BuyerLinkInput.Create input) {
        var mutation = new Mutation<>(
                caller.author(), "createBuyerLink", input, input.clientMutationId(), IssuedBuyerLink.class);
        UUID id = GlobalId.uuid(input.meeting(), Meeting.TYPE).orElse(NOTHING);
        return Uni.createFrom()
                .deferred(() -> {
                    access.require(caller, MeetingPermissions.CONFIRM);
                    return meetings.find(caller, MeetingPermissions.CONFIRM, id);
                })
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such meeting, or you may not see it.", "meeting")))
                .call(meeting -> requireSent(caller, meeting))
                .chain(meeting -> mutations.run(
                        mutation,
                        () -> keep(link(
                                caller.author(),
                                meeting,
                                attendee(meeting, input.attendee()).uuid(),
                                days(input.expiresInDays())))))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused(refusal, IssuedBuyerLink.class));
    }

    /** A link answers a recap, so there must be one. */
    private Uni<Void> requireSent(Caller caller, Meeting meeting) {
        return followUps
                .find(caller, MeetingPermissions.CONFIRM, meeting.uuid())
                .invoke(found -> {
                    if (found.map(FollowUp::sent).isEmpty()) {
                        throw new BadInput(
                                "No recap of this meeting was sent: send it, or record that you did, then make a link.",
                                "meeting");
                    }
                })
                .replaceWithVoid();
    }

    /** A link for each of these attendees, all or none, to be kept in the transaction of the mails that carry them. */
    RecapLinks.Made issue(Author author, Meeting meeting, Collection<UUID> attendees) {
        List<NewLink> made = attendees.stream()
                .map(attendee -> link(author, meeting, attendee, DEFAULT_DAYS))
                .toList();
        return new RecapLinks.Made(
                made.stream().collect(Collectors.toMap(each -> each.row().attendee, each -> URI.create(each.link()))),
                () -> keepAll(made));
    }

    private Uni<List<NewChange>> keepAll(List<NewLink> made) {
        return Multi.createFrom()
                .iterable(made)
                .onItem()
                .transformToUniAndConcatenate(this::keep)
                .onItem()
                .transformToIterable(Written::changes)
                .collect()
                .asList();
    }

    /** A link that is good once its row is kept. */
    private record NewLink(BuyerLinkEntity row, String link) {}

    private NewLink link(Author author, Meeting meeting, UUID attendee, int days) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LinkToken token = LinkToken.next(PREFIX, author.organization());
        var link = new BuyerLinkEntity();
        link.id = Uuids.next();
        link.organization = author.organization();
        link.account = meeting.accountUuid();
        link.meeting = meeting.uuid();
        link.attendee = attendee;
        link.tokenHash = token.hash();
        link.expiresAt = now.plusDays(days);
        link.revision = Revision.first(author, now);
        return new NewLink(link, address.link("/f/" + token.text()));
    }

    private Uni<Written<IssuedBuyerLink>> keep(NewLink link) {
        return requireRoom(link.row())
                .chain(() -> links.persistAndFlush(link.row()))
                .map(stored -> Written.of(
                        new IssuedBuyerLink(stored.toRecord(), link.link()),
                        NewChange.created(BuyerLink.TYPE, stored.id, stored.account)));
    }

    private Uni<Void> requireRoom(BuyerLinkEntity link) {
        return links.countGood(link.organization, link.meeting, OffsetDateTime.now(clock))
                .invoke(good -> {
                    if (good >= MOST_OF_MEETING) {
                        throw new LimitExceeded(
                                "A meeting has at most " + MOST_OF_MEETING + " links that let somebody in: revoke one.",
                                "meeting");
                    }
                })
                .replaceWithVoid();
    }

    static int days(@Nullable Integer given) {
        int days = given == null ? DEFAULT_DAYS : given;
        if (days < 1 || days > MOST_DAYS) {
            throw new BadInput("A link is good for 1 to " + MOST_DAYS + " days.", "expiresInDays");
        }
        return days;
    }

    private static Attendee attendee(Meeting meeting, String id) {
        Attendee attendee = meeting.attendees().stream()
                .filter(present -> present.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "There is no such attendee of the meeting: read Meeting.attendees for the ids.", "attendee"));
        if (attendee.side() != MeetingSide.BUYER) {
            throw new BadInput(
                    attendee.name() + " is not known to be of the customer's side: say so first.", "attendee");
        }
        return attendee;
    }

    Uni<Outcome<BuyerLink>> revoke(Caller caller, BuyerLinkInput.Revoke input) {
        var mutation =
                new Mutation<>(caller.author(), "revokeBuyerLink", input, input.clientMutationId(), BuyerLink.class);
        UUID id = GlobalId.uuid(input.id(), BuyerLink.TYPE).orElse(NOTHING);
        return mutations.run(mutation, () -> access.sight(caller, MeetingPermissions.CONFIRM)
                .chain(sight -> links.locked(caller.organization(), id).map(found -> found.filter(
                                link -> sight.sees(link.account))
                        .orElseThrow(() -> new NotFound("There is no such link, or you may not see it.", "id"))))
                .map(link -> revoked(caller.author(), link)));
    }

    private Written<BuyerLink> revoked(Author author, BuyerLinkEntity link) {
        if (link.revokedAt != null) {
            throw new BadInput("The link is revoked already: nothing is left to do.", "id");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        link.revision.advance(link.revision.version(), author, now, link::toRecord);
        link.revokedAt = now;
        return Written.of(
                link.toRecord(), NewChange.changed(BuyerLink.TYPE, link.id, link.account, link.revision.version()));
    }
}
