package dev.headroom.account.contact;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permission;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and changes who people are, for those who see one of their contacts. */
@ApplicationScoped
class PersonService implements NodeLoader {

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final People people;
    private final Clock clock;

    PersonService(Access access, Sql sql, Mutations mutations, People people, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Person.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    /** The people among these whom the caller may see. */
    Uni<Map<UUID, Person>> find(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> access.sight(caller, ContactPermissions.READ)
                .chain(sight -> people.visible(caller, sight, ids))
                .map(found -> found.stream()
                        .map(PersonEntity::toRecord)
                        .collect(Collectors.toUnmodifiableMap(Person::uuid, person -> person))));
    }

    Uni<Outcome<Person>> create(Caller caller, PersonInput.Create input) {
        return mutations.run(mutation(caller, "createPerson", input, input.clientMutationId()), () -> {
            access.require(caller, ContactPermissions.WRITE);
            return add(caller, NewId.from(input.id()), input.name(), input.description())
                    .map(stored -> Written.of(stored.toRecord(), created(stored)));
        });
    }

    /** Adds a person inside the caller's transaction. */
    Uni<PersonEntity> add(Caller caller, UUID id, @Nullable String name, @Nullable String description) {
        PersonEntity person = new PersonEntity();
        person.id = id;
        person.organization = caller.organization();
        person.identify(name, description);
        person.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
        return people.persistAndFlush(person);
    }

    /** People may be contacts of several accounts, so that a change of one belongs to none of them. */
    static NewChange created(PersonEntity person) {
        return NewChange.created(Person.TYPE, person.id, null);
    }

    Uni<Outcome<Person>> change(Caller caller, PersonInput.Change input) {
        return mutations.run(mutation(caller, "changePerson", input, input.clientMutationId), () -> lock(caller, input)
                .chain(person -> {
                    person.identify(
                            input.name == null ? person.name : input.name.orElse(null),
                            input.description == null ? person.description : input.description.orElse(null));
                    return people.flush()
                            .replaceWith(() -> Written.of(
                                    person.toRecord(),
                                    NewChange.changed(Person.TYPE, person.id, null, person.revision.version())));
                }));
    }

    private Uni<PersonEntity> lock(Caller caller, PersonInput.Change input) {
        access.require(caller, ContactPermissions.WRITE);
        UUID id = GlobalId.uuid(input.id, Person.TYPE).orElseThrow(() -> unknown("id"));
        return people.locked(caller.organization(), id)
                .call(() -> requireVisible(caller, ContactPermissions.WRITE, id, "id"))
                .map(found -> found.orElseThrow(() -> unknown("id")))
                .invoke(person -> person.revision.advance(
                        input.expectedVersion, caller.author(), OffsetDateTime.now(clock), person::toRecord));
    }

    /** Refuses, as if there were nobody, a person the permission does not reach. Runs inside a transaction. */
    Uni<Void> requireVisible(Caller caller, Permission permission, UUID person, String field) {
        return access.sight(caller, permission)
                .chain(sight -> people.visible(caller, sight, Set.of(person)))
                .invoke(visible -> {
                    if (visible.isEmpty()) {
                        throw unknown(field);
                    }
                })
                .replaceWithVoid();
    }

    static NotFound unknown(String field) {
        return new NotFound("There is no such person, or you may not see them.", field);
    }

    private static Mutation<Person> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Person.class);
    }
}
