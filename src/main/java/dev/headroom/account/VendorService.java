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
import dev.headroom.platform.text.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and changes the vendors an organization knows. */
@ApplicationScoped
class VendorService implements NodeLoader {

    private static final int MOST_ALIASES = 100;

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final Vendors vendors;
    private final Clock clock;

    VendorService(Access access, Sql sql, Mutations mutations, Vendors vendors, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.vendors = vendors;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Vendor.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    Uni<Map<UUID, Vendor>> find(Caller caller, Collection<UUID> ids) {
        access.require(caller, Catalogue.READ);
        UUID organization = caller.organization();
        return sql.reading(organization, () -> vendors.many(organization, ids)
                        .chain(found -> vendors.records(organization, found)))
                .map(found -> found.stream().collect(Collectors.toUnmodifiableMap(Vendor::uuid, vendor -> vendor)));
    }

    Uni<Page<Vendor>> page(Caller caller, @Nullable String namePrefix, PageRequest request) {
        access.require(caller, Catalogue.READ);
        UUID organization = caller.organization();
        return sql.reading(organization, () -> vendors.find(organization, namePrefix, request)
                .chain(found -> {
                    var page = request.page(found, vendor -> List.of(vendor.nameKey, vendor.id.toString()));
                    return vendors.records(organization, page.items())
                            .map(records -> new Page<>(records, page.cursors(), page.more(), page.later()));
                }));
    }

    Uni<Outcome<Vendor>> create(Caller caller, VendorInput.Create input) {
        return mutations.run(mutation(caller, "createVendor", input, input.clientMutationId()), () -> {
            access.require(caller, Catalogue.WRITE);
            VendorEntity vendor = new VendorEntity();
            vendor.id = NewId.from(input.id());
            vendor.organization = caller.organization();
            vendor.rename(input.name());
            vendor.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
            List<String> aliases = input.aliases() == null ? List.of() : checked(input.aliases());
            return vendors.requireNoAlias(vendor)
                    .chain(() -> vendors.persistAndFlush(vendor))
                    .chain(() -> vendors.replaceAliases(vendor.organization, vendor.id, aliases))
                    .chain(() -> written(vendor, NewChange.created(Vendor.TYPE, vendor.id, null)));
        });
    }

    Uni<Outcome<Vendor>> change(Caller caller, VendorInput.Change input) {
        return mutations.run(mutation(caller, "changeVendor", input, input.clientMutationId), () -> lock(caller, input)
                .chain(vendor -> {
                    String before = vendor.name;
                    if (input.name != null) {
                        vendor.rename(input.name.orElse(""));
                    }
                    boolean renamed = !Text.key(before).equals(vendor.nameKey);
                    return (renamed ? vendors.requireNoAlias(vendor) : done())
                            .chain(vendors::flush)
                            .chain(() -> input.aliases == null
                                    ? done()
                                    : vendors.replaceAliases(vendor.organization, vendor.id, checked(input.aliases)))
                            .chain(() ->
                                    renamed ? vendors.keepFormerName(vendor.organization, vendor.id, before) : done())
                            .chain(() -> written(
                                    vendor,
                                    NewChange.changed(Vendor.TYPE, vendor.id, null, vendor.revision.version())));
                }));
    }

    private Uni<VendorEntity> lock(Caller caller, VendorInput.Change input) {
        access.require(caller, Catalogue.WRITE);
        UUID id =
                GlobalId.uuid(input.id, Vendor.TYPE).orElseThrow(() -> new NotFound("There is no such vendor.", "id"));
        return vendors.locked(caller.organization(), id)
                .map(found -> found.orElseThrow(() -> new NotFound("There is no such vendor.", "id")))
                .call(vendor -> vendors.records(caller.organization(), List.of(vendor))
                        .invoke(current -> vendor.revision.advance(
                                input.expectedVersion,
                                caller.author(),
                                OffsetDateTime.now(clock),
                                () -> current.get(0))));
    }

    private Uni<Written<Vendor>> written(VendorEntity vendor, NewChange change) {
        return vendors.records(vendor.organization, List.of(vendor)).map(found -> Written.of(found.get(0), change));
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private static List<String> checked(List<@Nullable String> aliases) {
        if (aliases.size() > MOST_ALIASES) {
            throw new BadInput("A vendor has at most " + MOST_ALIASES + " aliases: send fewer.", "aliases");
        }
        return aliases.stream().map(VendorService::checked).toList();
    }

    private static String checked(@Nullable String alias) {
        if (alias == null) {
            throw new BadInput("An alias is null: leave it out.", "aliases");
        }
        return Text.name(alias, "aliases");
    }

    private static Mutation<Vendor> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Vendor.class);
    }
}
