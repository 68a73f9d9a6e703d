package dev.headroom.account.contact;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Sight;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What other features read of the people at accounts. Every method runs inside the caller's transaction. Those that
 * take a caller answer what the caller may see, the others for accounts that somebody has let through.
 */
@ApplicationScoped
public class ContactLedger {

    private final Access access;
    private final Contacts contacts;
    private final People people;
    private final Touches touches;

    ContactLedger(Access access, Contacts contacts, People people, Touches touches) {
        this.access = access;
        this.contacts = contacts;
        this.people = people;
        this.touches = touches;
    }

    /** Contacts of several accounts at once, past and future ones included, by account and the person's name. */
    public Uni<Map<UUID, List<Contact>>> contacts(UUID organization, Collection<UUID> accounts) {
        return contacts.all(organization, accounts)
                .map(found -> found.stream().collect(Collectors.groupingBy(Contact::accountUuid)));
    }

    /** The contacts among these. */
    public Uni<Map<UUID, Contact>> contactsOf(UUID organization, Collection<UUID> ids) {
        return contacts.records(organization, ids);
    }

    /** The contacts among these that the caller may see. */
    public Uni<Map<UUID, Contact>> visible(Caller caller, Collection<UUID> ids) {
        return sight(caller)
                .chain(sight -> contacts.records(caller.organization(), ids).map(found -> found.values().stream()
                        .filter(contact -> sight.sees(contact.accountUuid()))
                        .collect(Collectors.toUnmodifiableMap(Contact::uuid, contact -> contact))));
    }

    /** The accounts among these whose contacts the caller may see. */
    public Uni<Set<UUID>> accountsOf(Caller caller, Collection<UUID> ids) {
        return sight(caller).map(sight -> ids.stream().filter(sight::sees).collect(Collectors.toUnmodifiableSet()));
    }

    /** Nothing, and no refusal, for who may read no contact at all: contacts are a part of what else they read. */
    private Uni<Sight> sight(Caller caller) {
        return ContactPermissions.READ.isHeldBy(caller)
                ? access.sight(caller, ContactPermissions.READ)
                : Uni.createFrom().item(Sight.NOTHING);
    }

    public Uni<Boolean> hasContact(UUID organization, UUID account, UUID contact) {
        return contacts.one(organization, contact).map(found -> found.filter(other -> other.account.equals(account))
                .isPresent());
    }

    /** The account's contacts with these addresses, past and future ones included, by the person's name. */
    public Uni<List<Contact>> ofEmails(UUID organization, UUID account, Collection<String> emails) {
        return contacts.ofEmails(organization, account, emails);
    }

    /** Which accounts have contacts with addresses in these domains; a domain that none has is left out. */
    public Uni<Map<String, Set<UUID>>> accountsOfDomains(UUID organization, Collection<String> domains) {
        return contacts.accountsOfDomains(organization, domains);
    }

    /** The people among these. */
    public Uni<Map<UUID, Person>> people(UUID organization, Collection<UUID> ids) {
        return people.many(organization, ids).map(found -> found.stream()
                .map(PersonEntity::toRecord)
                .collect(Collectors.toUnmodifiableMap(Person::uuid, person -> person)));
    }

    /** The people among these whom the caller may see. */
    public Uni<Map<UUID, Person>> visiblePeople(Caller caller, Collection<UUID> ids) {
        return sight(caller).chain(sight -> people.visible(caller, sight, ids)).map(found -> found.stream()
                .map(PersonEntity::toRecord)
                .collect(Collectors.toUnmodifiableMap(Person::uuid, person -> person)));
    }

    /** Of the people at the accounts, those who are known to exist but not by name. */
    public Uni<Set<UUID>> placeholders(UUID organization, Collection<UUID> accounts) {
        return people.placeholders(organization, accounts);
    }

    /**
     * Who of us dealt with whom at the accounts since a moment, how often and when last, as far as it was recorded
     * before another one.
     */
    public Uni<List<TouchSummary>> touches(
            UUID organization, Collection<UUID> accounts, OffsetDateTime since, OffsetDateTime recordedBefore) {
        return touches.counted(organization, accounts, since, recordedBefore);
    }
}
