package dev.headroom.meeting.commitment;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.account.contact.Person;
import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up whom an input names as the one who is to keep a commitment. */
@ApplicationScoped
class CommitmentOwners {

    private final Sql sql;
    private final MemberDirectory members;
    private final ContactLedger contacts;

    CommitmentOwners(Sql sql, MemberDirectory members, ContactLedger contacts) {
        this.sql = sql;
        this.members = members;
        this.contacts = contacts;
    }

    /** Somebody, and the side that puts them on; UNKNOWN when nothing tells. */
    record Found(CommitmentOwner owner, MeetingSide side) {

        static Found of(CommitmentOwner owner) {
            return new Found(owner, owner.side());
        }
    }

    /**
     * The person behind an id: of an attendee of the meeting, of a member, or of a contact of the account.
     *
     * @param meeting the one it was said in; null when it was said elsewhere
     */
    Uni<Found> find(Caller caller, UUID account, @Nullable Meeting meeting, String id) {
        Optional<Found> attendee = attendee(meeting, id);
        if (attendee.isPresent()) {
            return Uni.createFrom().item(attendee.get());
        }
        Optional<UUID> member = GlobalId.uuid(id, Member.TYPE);
        Optional<UUID> contact = GlobalId.uuid(id, Contact.TYPE);
        return member.isPresent()
                ? member(caller, member.get())
                : contact(caller, account, contact.orElseThrow(CommitmentOwners::nobody));
    }

    private static Optional<Found> attendee(@Nullable Meeting meeting, String id) {
        try {
            return meeting == null
                    ? Optional.empty()
                    : meeting.attendee(UUID.fromString(id)).map(CommitmentOwners::found);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The owner as the meeting knows them by now: whoever was a name only may have been identified since. */
    static Optional<Found> asKnown(Meeting meeting, CommitmentOwner owner) {
        return meeting.attendee(owner.attendeeUuid()).map(CommitmentOwners::found);
    }

    private static Found found(Attendee attendee) {
        return new Found(CommitmentOwner.of(attendee), attendee.side());
    }

    private Uni<Found> member(Caller caller, UUID id) {
        return sql.reading(caller.organization(), () -> members.find(caller.organization(), Set.of(id)))
                .map(found -> Optional.ofNullable(found.get(id))
                        .filter(Member::active)
                        .map(member -> Found.of(CommitmentOwner.member(id, member.name())))
                        .orElseThrow(CommitmentOwners::nobody));
    }

    private Uni<Found> contact(Caller caller, UUID account, UUID id) {
        return sql.reading(caller.organization(), () -> contacts.visible(caller, Set.of(id))
                .chain(found -> {
                    Contact contact = Optional.ofNullable(found.get(id))
                            .filter(one -> one.accountUuid().equals(account))
                            .orElseThrow(CommitmentOwners::nobody);
                    return contacts.people(caller.organization(), Set.of(contact.personUuid()))
                            .map(people -> Optional.ofNullable(people.get(contact.personUuid()))
                                    .map(Person::name)
                                    .map(name -> Found.of(CommitmentOwner.contact(id, name)))
                                    .orElseThrow(CommitmentOwners::nobody));
                }));
    }

    private static NotFound nobody() {
        return new NotFound(
                "There is no such attendee of the meeting, member, or contact of the account, or you may not see them.",
                "owner");
    }
}
