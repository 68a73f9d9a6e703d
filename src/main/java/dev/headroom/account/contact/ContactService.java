package dev.headroom.account.contact;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.sql.Trees;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and changes the contacts of accounts, for those who may read or change contacts there. */
@ApplicationScoped
class ContactService implements NodeLoader {

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final AccountLedger accounts;
    private final Contacts contacts;
    private final PersonService people;
    private final Clock clock;

    ContactService(
            Access access,
            Sql sql,
            Mutations mutations,
            AccountLedger accounts,
            Contacts contacts,
            PersonService people,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.accounts = accounts;
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Contact.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    /** The contacts among these whose account the caller may see. */
    Uni<Map<UUID, Contact>> find(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> access.sight(caller, ContactPermissions.READ)
                .chain(sight -> contacts.records(caller.organization(), ids).map(found -> found.values().stream()
                        .filter(contact -> sight.sees(contact.accountUuid()))
                        .collect(Collectors.toUnmodifiableMap(Contact::uuid, contact -> contact)))));
    }

    Uni<Outcome<Contact>> create(Caller caller, ContactInput.Create input) {
        return mutations.run(mutation(caller, "createContact", input, input.clientMutationId()), () -> {
            access.require(caller, ContactPermissions.WRITE);
            ContactEntity contact = new ContactEntity();
            contact.id = NewId.from(input.id());
            contact.organization = caller.organization();
            contact.account = GlobalId.uuid(input.account(), Account.TYPE)
                    .orElseThrow(() -> new NotFound("There is no such account, or you may not see it.", "account"));
            contact.name(input.title());
            contact.level = input.level();
            contact.reachBy(input.email(), input.phone());
            contact.hold(input.validFrom(), input.validTo());
            contact.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
            return access.requireAccount(caller, ContactPermissions.WRITE, contact.account, "account")
                    .chain(() -> seat(contact, input.unit()))
                    .chain(() -> report(contact, input.reportsTo()))
                    .chain(() -> fill(caller, contact, input))
                    .call(() -> contacts.persistAndFlush(contact))
                    .map(made -> new Written<>(
                            contact.toRecord(),
                            Stream.concat(
                                            made.stream(),
                                            Stream.of(NewChange.created(Contact.TYPE, contact.id, contact.account)))
                                    .toList()));
        });
    }

    /** Says who holds the post; answers the change that made them, if they are new. */
    private Uni<List<NewChange>> fill(Caller caller, ContactEntity contact, ContactInput.Create input) {
        if (input.person() == null) {
            return people.add(caller, Uuids.next(), input.name(), input.description())
                    .invoke(person -> contact.person = person.id)
                    .map(person -> List.of(PersonService.created(person)));
        }
        if (input.name() != null || input.description() != null) {
            throw new BadInput("Send person, or the name or description of a new one, not both.", "person");
        }
        contact.person = GlobalId.uuid(input.person(), Person.TYPE).orElseThrow(() -> PersonService.unknown("person"));
        return people.requireVisible(caller, ContactPermissions.WRITE, contact.person, "person")
                .replaceWith(List.of());
    }

    Uni<Outcome<Contact>> change(Caller caller, ContactInput.Change input) {
        return mutations.run(mutation(caller, "changeContact", input, input.clientMutationId), () -> lock(caller, input)
                .chain(contact -> {
                    apply(contact, input);
                    return (input.unit == null ? done() : seat(contact, input.unit.orElse(null)))
                            .chain(() ->
                                    input.reportsTo == null ? done() : report(contact, input.reportsTo.orElse(null)))
                            .chain(contacts::flush)
                            .replaceWith(() -> Written.of(
                                    contact.toRecord(),
                                    NewChange.changed(
                                            Contact.TYPE, contact.id, contact.account, contact.revision.version())));
                }));
    }

    private static void apply(ContactEntity contact, ContactInput.Change input) {
        if (input.title != null) {
            contact.name(input.title.orElse(null));
        }
        if (input.level != null) {
            contact.level = input.level.orElseThrow(
                    () -> new BadInput("A contact has a level: send one, OTHER if none fits.", "level"));
        }
        contact.reachBy(
                input.email == null ? contact.email : input.email.orElse(null),
                input.phone == null ? contact.phone : input.phone.orElse(null));
        contact.hold(
                input.validFrom == null ? contact.validFrom : input.validFrom.orElse(null),
                input.validTo == null ? contact.validTo : input.validTo.orElse(null));
    }

    private Uni<ContactEntity> lock(Caller caller, ContactInput.Change input) {
        access.require(caller, ContactPermissions.WRITE);
        UUID id = GlobalId.uuid(input.id, Contact.TYPE).orElseThrow(() -> unknown("id"));
        return contacts.locked(caller.organization(), id)
                .map(found -> found.orElseThrow(() -> unknown("id")))
                .call(contact -> access.sight(caller, ContactPermissions.WRITE).invoke(sight -> {
                    if (!sight.sees(contact.account)) {
                        throw unknown("id");
                    }
                }))
                .invoke(contact -> contact.revision.advance(
                        input.expectedVersion, caller.author(), OffsetDateTime.now(clock), contact::toRecord));
    }

    /** Puts the post into a unit of the account, or into none. */
    private Uni<Void> seat(ContactEntity contact, @Nullable String unit) {
        if (unit == null) {
            contact.unit = null;
            return done();
        }
        UUID seat = GlobalId.uuid(unit, BusinessUnit.TYPE).orElseThrow(ContactService::unknownUnit);
        return accounts.hasUnit(contact.organization, contact.account, seat)
                .invoke(has -> {
                    if (!has) {
                        throw unknownUnit();
                    }
                    contact.unit = seat;
                })
                .replaceWithVoid();
    }

    /** Lets the contact report to another one of the same account, or to nobody. */
    private Uni<Void> report(ContactEntity contact, @Nullable String reportsTo) {
        contact.reportsToNamed = null;
        if (reportsTo == null) {
            contact.reportsTo = null;
            return done();
        }
        UUID above = GlobalId.uuid(reportsTo, Contact.TYPE).orElseThrow(ContactService::unknownColleague);
        return contacts.one(contact.organization, above)
                .map(found -> found.filter(other -> other.account.equals(contact.account))
                        .orElseThrow(ContactService::unknownColleague))
                .chain(() -> Trees.canHang("contact", contact.organization, contact.id, above))
                .invoke(can -> {
                    if (!can) {
                        throw new BadInput(
                                "They report to this contact themselves, or through too many others: choose somebody"
                                        + " else.",
                                "reportsTo");
                    }
                    contact.reportsTo = above;
                })
                .replaceWithVoid();
    }

    private static Mutation<Contact> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Contact.class);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    static NotFound unknown(String field) {
        return new NotFound("There is no such contact, or you may not see it.", field);
    }

    private static NotFound unknownUnit() {
        return new NotFound("There is no such unit in this account, or you may not see it.", "unit");
    }

    private static NotFound unknownColleague() {
        return new NotFound("There is no such contact in this account, or you may not see it.", "reportsTo");
    }
}
