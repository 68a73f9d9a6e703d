package dev.headroom.meeting;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.mutations.InputIds;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person says of an attendee: the side, the member, the contact; nothing of these when they say "the same". */
record Identity(
        @Nullable MeetingSide side,
        @Nullable UUID member,
        @Nullable UUID contact) {

    /** Of the fields of an input, exactly one of which is there. */
    static Identity of(
            @Nullable MeetingSide side, @Nullable String member, @Nullable String contact, @Nullable String sameAs) {
        long said = Stream.of(side, member, contact, sameAs)
                .filter(Objects::nonNull)
                .count();
        if (said != 1) {
            throw new BadInput(
                    said == 0
                            ? "Nothing is said of them: send side, member or contact, or who they are the same as."
                            : "Several things are said of them at once: send one, such as the contact alone.",
                    "side");
        }
        return new Identity(
                side,
                member == null ? null : InputIds.reference(member, Member.TYPE, "member"),
                contact == null ? null : InputIds.reference(contact, Contact.TYPE, "contact"));
    }

    /** The attendee as it was said; who is said to be the same as another one keeps what is known. */
    Attendee given(Attendee attendee) {
        if (member != null) {
            return attendee.on(MeetingSide.SELLER, SideSource.PERSON, member, null);
        }
        if (contact != null) {
            return attendee.on(MeetingSide.BUYER, SideSource.PERSON, null, contact);
        }
        return side == null
                ? attendee
                : attendee.on(
                        side,
                        SideSource.PERSON,
                        side == MeetingSide.SELLER ? attendee.memberUuid() : null,
                        side == MeetingSide.BUYER ? attendee.contactUuid() : null);
    }

    /** Another attendee who is known to be that member or contact already. */
    @Nullable
    Attendee anotherOne(List<Attendee> attendees, Attendee known) {
        return attendees.stream()
                .filter(other -> !other.equals(known))
                .filter(other -> (member != null && member.equals(other.memberUuid()))
                        || (contact != null && contact.equals(other.contactUuid())))
                .findFirst()
                .orElse(null);
    }
}
