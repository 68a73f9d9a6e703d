package dev.headroom.access.people;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permissions;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.sql.SqlFailure;
import dev.headroom.platform.text.Text;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells callers who they are and where, and changes the organization. */
@ApplicationScoped
class OrganizationService implements NodeLoader {

    /** The schema's name of what another package keeps. */
    private static final String VENDOR = "Vendor";

    private static final int MONTHS = 12;

    private final Access access;
    private final Permissions permissions;
    private final Sql sql;
    private final Mutations mutations;
    private final Organizations organizations;
    private final Members members;
    private final Applications applications;
    private final List<AmountsKept> amounts;
    private final Clock clock;

    OrganizationService(
            Access access,
            Permissions permissions,
            Sql sql,
            Mutations mutations,
            Organizations organizations,
            Members members,
            Applications applications,
            @All List<AmountsKept> amounts,
            Clock clock) {
        this.access = access;
        this.permissions = permissions;
        this.sql = sql;
        this.mutations = mutations;
        this.organizations = organizations;
        this.members = members;
        this.applications = applications;
        this.amounts = List.copyOf(amounts);
        this.clock = clock;
    }

    Uni<Viewer> viewer(Caller caller) {
        List<String> held = permissions.heldBy(caller);
        return sql.reading(caller.organization(), () -> {
            access.requireInsider(caller);
            return own(caller)
                    .chain(organization -> caller.isApplication()
                            ? applications
                                    .one(caller.organization(), caller.id())
                                    .map(found -> Viewer.of(found.orElseThrow().toRecord(), organization, held))
                            : members.one(caller.organization(), caller.id())
                                    .map(found -> Viewer.of(found.orElseThrow().toRecord(), organization, held)));
        });
    }

    Uni<Organization> organization(Caller caller) {
        return sql.reading(caller.organization(), () -> {
            access.requireInsider(caller);
            return own(caller);
        });
    }

    private Uni<Organization> own(Caller caller) {
        return organizations.one(caller.organization()).map(found -> found.orElseThrow()
                .toRecord());
    }

    @Override
    public String type() {
        return Organization.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return ids.contains(caller.organization())
                ? organization(caller).map(found -> Map.of(found.uuid(), found))
                : Uni.createFrom().item(Map.of());
    }

    Uni<Outcome<Organization>> change(Caller caller, OrganizationInput.Change input) {
        var mutation = new Mutation<>(
                caller.author(), "changeOrganization", input, input.clientMutationId, Organization.class);
        return mutations.run(mutation, () -> {
            access.require(caller, PeoplePermissions.CHANGE_ORGANIZATION);
            return organizations
                    .locked(caller.organization())
                    .invoke(organization -> {
                        organization.revision.advance(
                                input.expectedVersion,
                                caller.author(),
                                OffsetDateTime.now(clock),
                                organization::toRecord);
                        describe(organization, input);
                    })
                    .call(organization -> changeCurrency(organization, input))
                    .call(organizations::flush)
                    .onFailure(SqlFailure::isForeignKeyViolation)
                    .transform(failure -> unknownVendor())
                    .map(organization -> Written.of(
                            organization.toRecord(),
                            NewChange.changed(
                                    Organization.TYPE, organization.id, null, organization.revision.version())));
        });
    }

    private static void describe(OrganizationEntity organization, OrganizationInput.Change input) {
        if (input.name != null) {
            organization.name = Text.name(input.name.orElse(""), "name");
        }
        if (input.fiscalYearStartMonth != null) {
            int month = input.fiscalYearStartMonth.orElse(0);
            if (month < 1 || month > MONTHS) {
                throw new BadInput("A fiscal year begins in a month from 1 to 12: send one.", "fiscalYearStartMonth");
            }
            organization.fiscalYearStartMonth = (short) month;
        }
        if (input.ourVendor != null) {
            organization.ourVendor = input.ourVendor
                    .map(id -> GlobalId.uuid(id, VENDOR).orElseThrow(OrganizationService::unknownVendor))
                    .orElse(null);
        }
    }

    /** Nothing converts amounts that are recorded already: under another currency they would be wrong. */
    private Uni<Void> changeCurrency(OrganizationEntity organization, OrganizationInput.Change input) {
        if (input.currency == null) {
            return Uni.createFrom().voidItem();
        }
        String currency = input.currency
                .map(Currency::code)
                .orElseThrow(() -> new BadInput("An organization has a currency: send one.", "currency"));
        if (currency.equals(organization.currency)) {
            return Uni.createFrom().voidItem();
        }
        return organizations
                .hasSpend(organization.id)
                .invoke(spend -> requireNone(spend, "Spend is", organization))
                .chain(() -> keepsAmounts(organization))
                .invoke(kept -> {
                    requireNone(kept, "Estimates or targets are", organization);
                    organization.currency = currency;
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> keepsAmounts(OrganizationEntity organization) {
        return Multi.createFrom()
                .iterable(amounts)
                .onItem()
                .transformToUniAndConcatenate(kept -> kept.in(organization.currency, organization.id))
                .collect()
                .asList()
                .map(found -> found.contains(true));
    }

    private static void requireNone(boolean kept, String what, OrganizationEntity organization) {
        if (kept) {
            throw new BadInput(
                    what + " recorded in " + organization.currency
                            + ": the currency can be changed only while no amounts are.",
                    "currency");
        }
    }

    private static NotFound unknownVendor() {
        return new NotFound("There is no such vendor.", "ourVendor");
    }
}
