package dev.headroom.meeting;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant across meetings: whoever any of these names.
 *
 * @param contact the contact they are
 * @param email their address, in lower case
 * @param label what transcripts call them; told with the account, because other people have the same name elsewhere
 * @param account the account whose meetings the label is looked for in
 */
public record PersonSelector(
        @Nullable UUID contact,
        @Nullable String email,
        @Nullable String label,
        @Nullable UUID account) {

    /** Whether an attendee of a meeting is meant. */
    public boolean means(Meeting meeting, Attendee attendee) {
        return (contact != null && contact.equals(attendee.contactUuid()))
                || (email != null && email.equals(attendee.email()))
                || (label != null
                        && meeting.accountUuid().equals(account)
                        && attendee.labels().contains(label));
    }

    public ErasedPeople in(Meeting meeting) {
        return ErasedPeople.of(meeting, attendee -> means(meeting, attendee));
    }

    /** By the address alone: a label means somebody in one account only. */
    public ErasedPeople anywhere() {
        return new ErasedPeople(Set.of(), Set.of(), Set.of(), email == null ? Set.of() : Set.of(email));
    }
}
