package dev.headroom.actionplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.platform.errors.NotFound;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Those of the people an edit names who are there: members who may sign in, and contacts of the plan's account that the
 * caller may see.
 *
 * @param ownEmails those of the addresses it gives anybody that are our own people's
 */
record KnownPeople(Map<UUID, Known> members, Map<UUID, Known> contacts, Set<String> ownEmails) {

    static final KnownPeople NOBODY = new KnownPeople(Map.of(), Map.of(), Set.of());

    KnownPeople {
        members = Map.copyOf(members);
        contacts = Map.copyOf(contacts);
        ownEmails = Set.copyOf(ownEmails);
    }

    /** What they go by; the name is null for a contact who is known to exist but not by name. */
    record Known(@Nullable String name, @Nullable String email) {}

    Known member(UUID id, String field) {
        return require(members.get(id), Member.TYPE + " who may sign in", field);
    }

    Known contact(UUID id, String field) {
        return require(contacts.get(id), Contact.TYPE + " of the account", field);
    }

    /** Nobody of ours is of the other side, or one side could sign for both. */
    void requireOther(@Nullable String email) {
        if (email != null && ownEmails.contains(email)) {
            throw OwnAddresses.refusal();
        }
    }

    private static Known require(@Nullable Known found, String what, String field) {
        if (found == null) {
            throw new NotFound("There is no such " + what + ", or you may not see it.", field);
        }
        return found;
    }
}
