package dev.headroom.account;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.sql.Trees;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and changes what the organization sells. */
@ApplicationScoped
class OfferingService implements NodeLoader {

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final Offerings offerings;
    private final Clock clock;

    OfferingService(Access access, Sql sql, Mutations mutations, Offerings offerings, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.offerings = offerings;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Offering.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    Uni<Page<Offering>> page(Caller caller, PageRequest request) {
        access.require(caller, Catalogue.READ);
        return sql.reading(caller.organization(), () -> offerings.page(caller.organization(), request));
    }

    Uni<Map<UUID, Offering>> find(Caller caller, Collection<UUID> ids) {
        access.require(caller, Catalogue.READ);
        return sql.reading(caller.organization(), () -> offerings.many(caller.organization(), ids))
                .map(found -> found.stream()
                        .map(OfferingEntity::toRecord)
                        .collect(Collectors.toUnmodifiableMap(Offering::uuid, offering -> offering)));
    }

    Uni<Outcome<Offering>> create(Caller caller, OfferingInput.Create input) {
        return mutations.run(mutation(caller, "createOffering", input, input.clientMutationId()), () -> {
            access.require(caller, Catalogue.WRITE);
            OfferingEntity offering = new OfferingEntity();
            offering.id = NewId.from(input.id());
            offering.organization = caller.organization();
            offering.rename(input.name());
            offering.define(input.walletDefinition());
            offering.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
            return place(offering, input.parent())
                    .chain(() -> offerings.persistAndFlush(offering))
                    .map(stored -> Written.of(stored.toRecord(), NewChange.created(Offering.TYPE, stored.id, null)));
        });
    }

    Uni<Outcome<Offering>> change(Caller caller, OfferingInput.Change input) {
        return mutations.run(
                mutation(caller, "changeOffering", input, input.clientMutationId),
                () -> lock(caller, input).chain(offering -> {
                    if (input.name != null) {
                        offering.rename(input.name.orElse(""));
                    }
                    if (input.walletDefinition != null) {
                        offering.define(input.walletDefinition.orElse(null));
                    }
                    return (input.parent == null ? done() : place(offering, input.parent.orElse(null)))
                            .chain(offerings::flush)
                            .replaceWith(() -> Written.of(
                                    offering.toRecord(),
                                    NewChange.changed(Offering.TYPE, offering.id, null, offering.revision.version())));
                }));
    }

    private Uni<OfferingEntity> lock(Caller caller, OfferingInput.Change input) {
        access.require(caller, Catalogue.WRITE);
        UUID id = GlobalId.uuid(input.id, Offering.TYPE).orElseThrow(() -> unknown("id"));
        return offerings
                .locked(caller.organization(), id)
                .map(found -> found.orElseThrow(() -> unknown("id")))
                .invoke(offering -> offering.revision.advance(
                        input.expectedVersion, caller.author(), OffsetDateTime.now(clock), offering::toRecord));
    }

    private Uni<Void> place(OfferingEntity offering, @Nullable String parent) {
        if (parent == null) {
            offering.parent = null;
            return done();
        }
        UUID above = GlobalId.uuid(parent, Offering.TYPE).orElseThrow(() -> unknown("parent"));
        return offerings
                .one(offering.organization, above)
                .map(found -> found.orElseThrow(() -> unknown("parent")))
                .chain(() -> Trees.canHang("offering", offering.organization, offering.id, above))
                .invoke(can -> {
                    if (!can) {
                        throw new BadInput(Trees.refusal(), "parent");
                    }
                    offering.parent = above;
                })
                .replaceWithVoid();
    }

    private static Mutation<Offering> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Offering.class);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private static NotFound unknown(String field) {
        return new NotFound("There is no such offering.", field);
    }
}
