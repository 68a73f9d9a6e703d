package dev.headroom.actionplan;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.account.contact.Person;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up the people that an edit names, before it is made. */
@ApplicationScoped
class PeopleReader {

    private final Sql sql;
    private final MemberDirectory members;
    private final ContactLedger contacts;
    private final OwnAddresses own;

    PeopleReader(Sql sql, MemberDirectory members, ContactLedger contacts, OwnAddresses own) {
        this.sql = sql;
        this.members = members;
        this.contacts = contacts;
        this.own = own;
    }

    Uni<KnownPeople> named(Caller caller, ActionPlanInput.Create input) {
        Set<UUID> owner = ids(Stream.of(Optional.ofNullable(input.owner)), Member.TYPE);
        return known(caller, new UUID(0, 0), owner, Set.of());
    }

    /** Those among the people named who are there; ids that are none are for the edit to refuse. */
    Uni<KnownPeople> named(Caller caller, UUID account, ActionPlanInput.Change input) {
        Collection<ActionPlanItemInput.@Nullable PutParticipant> puts =
                input.putParticipants == null ? Set.of() : input.putParticipants;
        var participants = puts.stream().filter(Objects::nonNull).toList();
        Set<UUID> named = ids(
                Stream.concat(
                        Stream.of(given(input.owner)), participants.stream().map(put -> given(put.member))),
                Member.TYPE);
        Set<UUID> contacted = ids(participants.stream().map(put -> given(put.contact)), Contact.TYPE);
        Set<String> addressed = participants.stream()
                .flatMap(put -> given(put.email).stream())
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return known(caller, account, named, contacted).chain(found -> withOwn(caller, found, addressed));
    }

    private Uni<KnownPeople> withOwn(Caller caller, KnownPeople known, Set<String> addressed) {
        Set<String> emails = Stream.concat(
                        addressed.stream(),
                        known.contacts().values().stream()
                                .map(KnownPeople.Known::email)
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return own.among(caller.organization(), emails)
                .map(ours -> new KnownPeople(known.members(), known.contacts(), ours));
    }

    private static Optional<String> given(@Nullable Optional<String> id) {
        return id == null ? Optional.empty() : id;
    }

    private static Set<UUID> ids(Stream<Optional<String>> given, String type) {
        return given.flatMap(Optional::stream)
                .flatMap(id -> GlobalId.uuid(id, type).stream())
                .collect(Collectors.toSet());
    }

    private Uni<KnownPeople> known(Caller caller, UUID account, Set<UUID> named, Set<UUID> contacted) {
        if (named.isEmpty() && contacted.isEmpty()) {
            return Uni.createFrom().item(KnownPeople.NOBODY);
        }
        return sql.reading(caller.organization(), () -> members.find(caller.organization(), named)
                .chain(found -> contacts(caller, account, contacted)
                        .map(people -> new KnownPeople(active(found), people, Set.of()))));
    }

    private static Map<UUID, KnownPeople.Known> active(Map<UUID, Member> found) {
        return found.values().stream()
                .filter(Member::active)
                .collect(
                        Collectors.toMap(Member::uuid, member -> new KnownPeople.Known(member.name(), member.email())));
    }

    private Uni<Map<UUID, KnownPeople.Known>> contacts(Caller caller, UUID account, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return contacts.visible(caller, ids).chain(found -> {
            var here = found.values().stream()
                    .filter(contact -> contact.accountUuid().equals(account))
                    .toList();
            Set<UUID> persons = here.stream().map(Contact::personUuid).collect(Collectors.toSet());
            return contacts.people(caller.organization(), persons).map(people -> here.stream()
                    .collect(Collectors.toMap(Contact::uuid, contact -> known(contact, people))));
        });
    }

    private static KnownPeople.Known known(Contact contact, Map<UUID, Person> people) {
        Person person = people.get(contact.personUuid());
        return new KnownPeople.Known(person == null ? null : person.name(), contact.email());
    }
}
