package dev.headroom.account.contact;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.Account;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.contact.Contacts.Listed;
import dev.headroom.account.contact.Contacts.Of;
import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of contacts in the schema. Lists of one kind that are asked for together are loaded together. */
@ApplicationScoped
class ContactLists {

    private final Access access;
    private final Sql sql;
    private final Contacts contacts;
    private final PageBatch<Kind, Parent, Listed> batch;

    ContactLists(Vertx vertx, Access access, Sql sql, Contacts contacts) {
        this.access = access;
        this.sql = sql;
        this.contacts = contacts;
        this.batch = new PageBatch<>(
                vertx,
                this::load,
                listed -> List.of(listed.nameKey(), listed.contact().uuid().toString()));
    }

    private record Kind(Caller caller, Of of, ContactQuery query) {}

    /** Whose contacts, and the account they are all of; null where they may be of several. */
    private record Parent(UUID id, @Nullable UUID account) {}

    Uni<Page<Contact>> ofAccount(Caller caller, Account account, ContactQuery query, PageRequest page) {
        return list(new Kind(caller, Of.ACCOUNT, query), new Parent(account.uuid(), account.uuid()), page);
    }

    Uni<Page<Contact>> ofUnit(Caller caller, BusinessUnit unit, PageRequest page) {
        return list(new Kind(caller, Of.UNIT, ContactQuery.ALL), new Parent(unit.uuid(), unit.accountUuid()), page);
    }

    /** Those of the person's contacts that the caller may see. */
    Uni<Page<Contact>> ofPerson(Caller caller, Person person, PageRequest page) {
        return list(new Kind(caller, Of.PERSON, ContactQuery.ALL), new Parent(person.uuid(), null), page);
    }

    Uni<Page<Contact>> reportingTo(Caller caller, Contact manager, PageRequest page) {
        return list(
                new Kind(caller, Of.MANAGER, ContactQuery.ALL),
                new Parent(manager.uuid(), manager.accountUuid()),
                page);
    }

    private Uni<Page<Contact>> list(Kind kind, Parent parent, PageRequest page) {
        return batch.load(kind, parent, page).map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such account, or you may not see its contacts."))
                .map(Listed::contact));
    }

    private Uni<Map<Parent, List<Listed>>> load(Kind kind, Set<Parent> parents, PageRequest page) {
        Caller caller = kind.caller();
        return sql.reading(caller.organization(), () -> access.sight(caller, ContactPermissions.READ)
                .chain(sight -> {
                    List<Parent> shown = parents.stream()
                            .filter(parent -> parent.account() == null || sight.sees(parent.account()))
                            .toList();
                    List<UUID> ids = shown.stream().map(Parent::id).toList();
                    return contacts.pages(caller.organization(), sight, kind.of(), ids, kind.query(), page)
                            .map(found -> shown.stream()
                                    .collect(Collectors.toUnmodifiableMap(
                                            Function.identity(),
                                            parent -> found.getOrDefault(parent.id(), List.of()))));
                }));
    }
}
