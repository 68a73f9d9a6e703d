package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.Participant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was invited: a link belongs to the person who had the part then, and never to whoever is given it later.
 *
 * @param email where their link went, and their codes go
 * @param name what the part's holder was called; null when nobody had it yet
 * @param contact the contact they were; null when they were none
 */
record InvitedPerson(
        String email, @Nullable String name, @Nullable UUID contact) {

    /** Whether they have the part still. Who was invited before the part had a name is known by the address alone. */
    boolean has(Participant part) {
        boolean addressed = email.equals(part.email());
        if (part.email() != null && !addressed) {
            return false;
        }
        return name == null
                ? addressed || part.name() == null
                : name.equals(part.name()) && (contact == null || Objects.equals(contact, part.contactUuid()));
    }
}
