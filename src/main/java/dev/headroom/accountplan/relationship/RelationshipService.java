package dev.headroom.accountplan.relationship;

import dev.headroom.access.Caller;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes in what people think of the contacts at a customer. */
@ApplicationScoped
public class RelationshipService {

    private final Sql sql;
    private final ContactLedger contacts;
    private final MemberDirectory members;
    private final DocumentMutations mutations;
    private final Documents<RelationshipMap> documents;
    private final RelationshipMerge merge;
    private final Clock clock;

    RelationshipService(
            Sql sql,
            ContactLedger contacts,
            MemberDirectory members,
            DocumentMutations mutations,
            DocumentStore store,
            RelationshipMapForm form,
            Clock clock) {
        this.sql = sql;
        this.contacts = contacts;
        this.members = members;
        this.mutations = mutations;
        this.documents = store.of(form);
        this.merge = new RelationshipMerge(documents);
        this.clock = clock;
    }

    /**
     * Changes a plan's map.
     *
     * @param scope finds the plan, if the caller may change it
     */
    public Uni<Outcome<RelationshipMap>> change(
            Caller caller, UUID plan, Supplier<Uni<PlanScope>> scope, RelationshipInput.Change input) {
        var mutation = new Mutation<>(
                caller.author(), "changeRelationshipMap", input, input.clientMutationId(), RelationshipMap.class);
        return mutations.run(mutation, documents, plan, () -> scope.get()
                .chain(found -> context(caller, found, input).chain(context -> documents
                        .find(caller.organization(), plan)
                        .map(present -> present.orElseGet(() -> RelationshipMap.empty(plan, found.account())))
                        .chain(present -> changed(caller.organization(), present, context, input)
                                .map(next -> write(next, present))))));
    }

    private Uni<RelationshipEdit.Context> context(Caller caller, PlanScope scope, RelationshipInput.Change input) {
        UUID organization = caller.organization();
        Set<UUID> named = some(input.putTeamLinks())
                .map(link -> RelationshipEdit.member(link.member))
                .collect(Collectors.toSet());
        return sql.reading(organization, () -> contacts.contacts(organization, scope.accounts())
                .chain(found -> members.find(organization, named)
                        .map(known -> new RelationshipEdit.Context(
                                found.values().stream()
                                        .flatMap(List::stream)
                                        .map(Contact::uuid)
                                        .collect(Collectors.toSet()),
                                known.keySet(),
                                caller.name(),
                                OffsetDateTime.now(clock)))));
    }

    private static <T> Stream<T> some(@Nullable List<@Nullable T> items) {
        return items == null ? Stream.empty() : items.stream().filter(Objects::nonNull);
    }

    /** The present map with the change, which may have been made on an earlier version of it. */
    private Uni<RelationshipMap> changed(
            UUID organization,
            RelationshipMap present,
            RelationshipEdit.Context context,
            RelationshipInput.Change input) {
        int expected = input.expectedVersion();
        if (expected == present.version()) {
            return Uni.createFrom().item(() -> context.applied(present, input));
        }
        return base(organization, present, expected)
                .map(base ->
                        merge.merged(base, context.applied(base, input), present, new RelationshipClash(input)::of));
    }

    private Uni<RelationshipMap> base(UUID organization, RelationshipMap present, int version) {
        if (version == 0) {
            return Uni.createFrom().item(RelationshipMap.empty(present.uuid(), present.accountUuid()));
        }
        return documents
                .find(organization, present.uuid(), version)
                .map(found -> found.orElseThrow(() -> new Conflict(present, present.version(), version)));
    }

    /** Over a version that is not the last one any more, the change is merged once more. */
    private static DocumentWrite<RelationshipMap> write(RelationshipMap changed, RelationshipMap present) {
        return DocumentWrite.over(changed.next(), present.version());
    }
}
