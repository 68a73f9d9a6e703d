package dev.headroom.account.bullhorn;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import dev.headroom.access.people.Organization;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.AccountId;
import dev.headroom.account.bullhorn.BullhornClients.Client;
import dev.headroom.account.bullhorn.BullhornRevenue.RevenueFile;
import dev.headroom.account.bullhorn.BullhornRevenue.Terms;
import dev.headroom.account.imports.ImportFiles;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import dev.headroom.platform.mutations.IdempotencyKeys;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Imports a client of Bullhorn into an account, through the files that anybody could upload. A client of Bullhorn can't
 * be told from an account by what a caller may see there, so that reps, and applications, do not get to choose one.
 */
@ApplicationScoped
class BullhornService {

    @Produces
    static final Permission IMPORT = Permission.ofMembers("bullhorn:import", Kind.ADMIN, Kind.MANAGER);

    private final Access access;
    private final Sql sql;
    private final OrganizationDirectory organizations;
    private final BullhornClients clients;
    private final ImportFiles files;
    private final Mutations mutations;
    private final IdempotencyKeys keys;
    private final BullhornConfig config;
    private final Workers workers;
    private final Clock clock;

    BullhornService(
            Access access,
            Sql sql,
            OrganizationDirectory organizations,
            BullhornClients clients,
            ImportFiles files,
            Mutations mutations,
            IdempotencyKeys keys,
            BullhornConfig config,
            Workers workers,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.organizations = organizations;
        this.clients = clients;
        this.files = files;
        this.mutations = mutations;
        this.keys = keys;
        this.config = config;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * No transaction stays open while Bullhorn is read: the answer is kept under its key afterwards. Who asks again
     * before that imports the same records again, which changes nothing, and is told the first answer.
     */
    Uni<Outcome<BullhornImport>> run(Caller caller, ImportFromBullhornInput input) {
        var mutation = new Mutation<>(
                caller.author(), "importFromBullhorn", input, input.clientMutationId(), BullhornImport.class);
        return Uni.createFrom()
                .deferred(() -> {
                    access.require(caller, IMPORT);
                    return keys.stored(mutation);
                })
                .chain(stored -> stored.isPresent()
                        ? Uni.createFrom().item(stored.get())
                        : begun(caller, input)
                                .chain(begun -> mutations.run(
                                        mutation, () -> Uni.createFrom().item(Written.of(begun)))))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, BullhornImport.class));
    }

    private Uni<BullhornImport> begun(Caller caller, ImportFromBullhornInput input) {
        UUID account = AccountId.of(input.account(), "account");
        return sql.reading(caller.organization(), () -> access.requireAccount(caller, IMPORT, account, "account")
                        .invoke(sight -> requireSettings(caller))
                        .chain(sight -> organizations.own(caller.organization())))
                .chain(organization -> clients.read(input.clientCorporationId())
                        .chain(client -> take(caller, account, organization, client, input)));
    }

    /** The settings are one organization's: to any other there is no Bullhorn. */
    private void requireSettings(Caller caller) {
        boolean complete = Stream.of(config.clientId(), config.clientSecret(), config.username(), config.password())
                .allMatch(Optional::isPresent);
        if (!complete || !config.organization().equals(Optional.of(caller.organization()))) {
            throw new BadInput("No Bullhorn is set up for your organization: ask your operator to set"
                    + " headroom.bullhorn.organization, client-id, client-secret, username and password.");
        }
    }

    private Uni<BullhornImport> take(
            Caller caller, UUID account, Organization organization, Client client, ImportFromBullhornInput input) {
        return workers.compute(() -> revenue(organization, client))
                .chain(revenue -> workers.compute(() -> BullhornContacts.file(client.contacts(), config.zone()))
                        .chain(contacts -> take(caller, account, organization, client, input, revenue, contacts)));
    }

    private RevenueFile revenue(Organization organization, Client client) {
        Terms terms = new Terms(
                client.corporation().id(),
                client.name(),
                config.billedStates(),
                organization.currency().fractionDigits(),
                config.zone(),
                LocalDate.now(clock.withZone(config.zone())));
        return BullhornRevenue.file(terms, client.contacts(), client.jobs(), client.placements());
    }

    private Uni<BullhornImport> take(
            Caller caller,
            UUID account,
            Organization organization,
            Client client,
            ImportFromBullhornInput input,
            RevenueFile revenue,
            byte[] contacts) {
        byte[] mapping = revenueMapping(input.offering());
        return files.take(caller.author(), account, "SPEND", mapping, revenue.content())
                .chain(spend -> files.take(
                                caller.author(),
                                account,
                                "CONTACTS",
                                BullhornContacts.mapping(input.member()),
                                contacts)
                        .map(people -> new BullhornImport(
                                client.name(),
                                client.annualRevenue()
                                        .map(amount -> Money.of(amount, Currency.of("USD")))
                                        .orElse(null),
                                people,
                                spend,
                                notes(organization, revenue.notes()))))
                .invoke(() -> files.wake(caller.organization()));
    }

    private static byte[] revenueMapping(String offering) {
        JsonObject columns = new JsonObject();
        List.of("reference", "title", "unit", "amount", "start", "end").forEach(name -> columns.put(name, name));
        return new JsonObject()
                .put("columns", columns)
                .put("vendor", "us")
                .put("uniqueReferences", true)
                .put("defaultOffering", offering)
                .toBuffer()
                .getBytes();
    }

    private static List<String> notes(Organization organization, List<String> notes) {
        return Stream.concat(
                        Stream.of("Bullhorn's placements carry no currency: their amounts are taken as "
                                + organization.currency().code() + ", your organization's."),
                        notes.stream())
                .toList();
    }
}
