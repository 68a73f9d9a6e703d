package dev.headroom.meeting;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.platform.errors.AlreadyExists;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a meeting can't name. Only what an edit names anew is looked up: what was named before may be gone by
 * now without making every further edit impossible.
 */
@ApplicationScoped
class MeetingReferences {

    private final Sql sql;
    private final AccountLedger accounts;
    private final ContactLedger contacts;
    private final MemberDirectory members;
    private final Meetings meetings;

    MeetingReferences(
            Sql sql, AccountLedger accounts, ContactLedger contacts, MemberDirectory members, Meetings meetings) {
        this.sql = sql;
        this.accounts = accounts;
        this.contacts = contacts;
        this.members = members;
        this.meetings = meetings;
    }

    private record Found(Map<UUID, Member> members, Map<UUID, Contact> contacts, Map<UUID, BusinessUnit> units) {}

    /** Refuses what the meeting names and the one before did not, if it isn't there; before is null for a new one. */
    Uni<Void> require(Caller caller, @Nullable Meeting before, Meeting after) {
        Set<UUID> ofMembers = anew(before, after, Attendee::memberUuid);
        Set<UUID> ofContacts = anew(before, after, Attendee::contactUuid);
        Set<UUID> ofUnits = new HashSet<>(after.unitUuids());
        boolean newOwner = true;
        if (before != null) {
            before.unitUuids().forEach(ofUnits::remove);
            newOwner = !before.ownerUuid().equals(after.ownerUuid());
        }
        if (newOwner) {
            ofMembers.add(after.ownerUuid());
        }
        boolean ownerIsAsked = newOwner;
        return sql.reading(caller.organization(), () -> find(caller, ofMembers, ofContacts, ofUnits))
                .invoke(found -> check(after, ownerIsAsked, found, ofMembers, ofContacts, ofUnits))
                .chain(() -> requireOwnKey(caller.organization(), before, after));
    }

    private static Set<UUID> anew(
            @Nullable Meeting before, Meeting after, Function<Attendee, @Nullable UUID> reference) {
        Set<UUID> named = named(after, reference);
        if (before != null) {
            named.removeAll(named(before, reference));
        }
        return named;
    }

    private static Set<UUID> named(Meeting meeting, Function<Attendee, @Nullable UUID> reference) {
        return meeting.attendees().stream()
                .filter(Attendee::isSaid)
                .map(reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Uni<Found> find(Caller caller, Set<UUID> ofMembers, Set<UUID> ofContacts, Set<UUID> ofUnits) {
        UUID organization = caller.organization();
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().deferred(() -> members.find(organization, ofMembers)),
                        Uni.createFrom().deferred(() -> contacts.visible(caller, ofContacts)),
                        Uni.createFrom().deferred(() -> accounts.unitsOf(organization, ofUnits)))
                .usingConcurrencyOf(1)
                .with(Found::new);
    }

    private static void check(
            Meeting after,
            boolean ownerIsAsked,
            Found found,
            Set<UUID> ofMembers,
            Set<UUID> ofContacts,
            Set<UUID> ofUnits) {
        Member owner = found.members().get(after.ownerUuid());
        if (ownerIsAsked && (owner == null || !owner.active())) {
            throw new NotFound("There is no such member who may sign in: read `members` for the ids.", "owner");
        }
        if (!found.members().keySet().containsAll(ofMembers)) {
            throw new NotFound("There is no such member: read `members` for the ids.", "member");
        }
        if (!ofContacts.stream().allMatch(id -> isOf(after, found.contacts().get(id)))) {
            throw new NotFound("There is no such contact of the account, or you may not see them.", "contact");
        }
        if (!ofUnits.stream().allMatch(id -> isOf(after, found.units().get(id)))) {
            throw new NotFound("There is no such unit of the account, or you may not see it.", "units");
        }
    }

    private static boolean isOf(Meeting meeting, @Nullable Contact contact) {
        return contact != null && contact.accountUuid().equals(meeting.accountUuid());
    }

    private static boolean isOf(Meeting meeting, @Nullable BusinessUnit unit) {
        return unit != null && unit.accountUuid().equals(meeting.accountUuid());
    }

    /** A transcript that names the provider's id must find one meeting by it. */
    private Uni<Void> requireOwnKey(UUID organization, @Nullable Meeting before, Meeting after) {
        String key = after.providerKey();
        boolean isKnown =
                before != null && Objects.equals(before.providerKey(), key) && before.provider() == after.provider();
        if (key == null || isKnown) {
            return Uni.createFrom().voidItem();
        }
        return meetings.allOfProvider(organization, after.provider(), key)
                .invoke(found -> requireNoOther(found, after))
                .replaceWithVoid();
    }

    private static void requireNoOther(List<Meeting> found, Meeting after) {
        if (found.stream().anyMatch(other -> !other.uuid().equals(after.uuid()))) {
            throw new AlreadyExists(MeetingForm.KEY_IS_TAKEN, "providerKey");
        }
    }
}
