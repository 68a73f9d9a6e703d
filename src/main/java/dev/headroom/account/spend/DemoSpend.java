package dev.headroom.account.spend;

import dev.headroom.access.people.Application;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.access.people.Organization;
import dev.headroom.account.Account;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.account.imports.ImportFiles;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.text.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The demo's customer: the ACT Government, with the contracts it published for 2025, imported like any file. The
 * seller is one of its real suppliers.
 */
@ApplicationScoped
public class DemoSpend implements DemoPart {

    public static final UUID ACCOUNT = UUID.fromString("01930000-0000-7000-8000-000000000100");
    private static final UUID US = UUID.fromString("01930000-0000-7000-8000-000000000101");
    private static final UUID OWNER = UUID.fromString("01930000-0000-7000-8000-000000000022");
    private static final String OUR_NAME = "Data#3 Limited";
    private static final String FILE = "/demo/act_contracts_2025.csv";
    private static final String MAPPING = "/demo/act_contracts_2025.mapping.json";

    /** What an IT reseller sells to a government; everything else it buys is the last one. */
    private static final List<String> OFFERINGS = List.of(
            "Network and Communications",
            "Cloud and Software Licences",
            "Devices and End-User Hardware",
            "Data Centre and Storage",
            "Cyber Security",
            "IT Professional Services",
            "Medical Technology and Supplies",
            "Other");

    private static final String IS_THERE = """
            select count(*) from account a where a.organization = :organization and a.id = :account
            """;

    private static final String JOBS_IN = """
            select count(*) from import_job j
            where j.organization = :organization and j.account = :account and j.kind = 'SPEND'
              and j.state""";

    private static final String IS_TAKEN = JOBS_IN + " not in ('RECEIVING', 'FAILED')";

    private static final String IS_STORED = JOBS_IN + " not in ('RECEIVING', 'FAILED', 'QUEUED', 'RUNNING')";

    private static final String REVISION = "1, clock_timestamp(), :actor, clock_timestamp(), :actor";

    private static final String VENDOR = "insert into vendor (organization, id, name, name_key, version, created_at,"
            + " created_by, updated_at, updated_by) values (:organization, :id, :name, :key, " + REVISION + ")";

    private static final String ALIAS =
            "insert into vendor_alias (organization, alias_key, alias, vendor) values (:organization, :key,"
                    + " :name, :id)";

    private static final String OUR_VENDOR = "update organization set our_vendor = :id, version = version + 1,"
            + " updated_at = clock_timestamp(), updated_by = :actor where id = :organization returning version";

    private static final String OFFERING =
            "insert into offering (organization, id, name, name_key, version, created_at,"
                    + " created_by, updated_at, updated_by) values (:organization, :id, :name,"
                    + " :key, " + REVISION + ")";

    private static final String CUSTOMER = "insert into account (organization, id, name, name_key, owner, version,"
            + " created_at, created_by, updated_at, updated_by) values (:organization, :id, :name, :key, :owner, "
            + REVISION + ")";

    private static final String GRANT = "insert into application_grant (organization, id, application, scope,"
            + " account)"
            + " values (:organization, :id, :application, :scope, :account)";

    private static final String GRANTED =
            "update application set version = version + 1, updated_at = clock_timestamp(),"
                    + " updated_by = :actor where organization = :organization and id = :id returning version";

    private final Workers workers;
    private final Sql sql;
    private final ChangeLog changes;
    private final ImportFiles imports;

    DemoSpend(Workers workers, Sql sql, ChangeLog changes, ImportFiles imports) {
        this.workers = workers;
        this.sql = sql;
        this.changes = changes;
        this.imports = imports;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Uni<Void> load() {
        UUID organization = DemoPeople.ORGANIZATION;
        return sql.inTransaction(organization, () -> is(IS_THERE)
                        .chain(there -> there ? Uni.createFrom().voidItem() : createCustomer()))
                .chain(() -> sql.inTransaction(organization, () -> is(IS_STORED)))
                .chain(stored -> stored ? Uni.createFrom().voidItem() : store(organization));
    }

    /** Waits for whatever is imported: only at the first start, where nobody else has sent anything yet. */
    private Uni<Void> store(UUID organization) {
        return sql.inTransaction(organization, () -> is(IS_TAKEN))
                .chain(taken -> taken ? Uni.createFrom().voidItem() : takeFile())
                .chain(() -> imports.work(organization))
                .chain(() -> sql.inTransaction(organization, () -> is(IS_STORED)))
                .invoke(DemoSpend::requireStored)
                .replaceWithVoid();
    }

    /** A sweep may have come first and be at work; the parts after this one need what it leads to. */
    private static void requireStored(boolean stored) {
        if (!stored) {
            throw new IllegalStateException("the demo's spend is still being imported");
        }
    }

    private static Uni<Boolean> is(String count) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(count, Long.class)
                        .setParameter("organization", DemoPeople.ORGANIZATION)
                        .setParameter("account", ACCOUNT)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    private Uni<Void> createCustomer() {
        List<NewChange> created = new ArrayList<>(
                List.of(NewChange.created(Vendor.TYPE, US, null), NewChange.created(Account.TYPE, ACCOUNT, ACCOUNT)));
        return write(VENDOR, named(US, OUR_NAME))
                .chain(() -> write(ALIAS, Map.of("id", US, "name", "Data#3", "key", Text.key("Data#3"))))
                .chain(() -> writeEach(OFFERING, offerings(created)))
                .chain(() -> write(CUSTOMER, customer()))
                .chain(() -> writeEach(GRANT, grants()))
                .chain(() -> advance(OUR_VENDOR, US))
                .invoke(version ->
                        created.add(NewChange.changed(Organization.TYPE, DemoPeople.ORGANIZATION, null, version)))
                .chain(() -> advance(GRANTED, DemoPeople.APPLICATION))
                .invoke(version ->
                        created.add(NewChange.changed(Application.TYPE, DemoPeople.APPLICATION, null, version)))
                .chain(() -> changes.appendAll(DemoPeople.author(), created));
    }

    private static List<Map<String, Object>> offerings(List<NewChange> created) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : OFFERINGS) {
            UUID id = Uuids.next();
            rows.add(named(id, name));
            created.add(NewChange.created(Offering.TYPE, id, null));
        }
        return rows;
    }

    private static Map<String, Object> named(UUID id, String name) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "key",
                Text.key(name),
                "actor",
                DemoPeople.author().actor());
    }

    private static Map<String, Object> customer() {
        Map<String, Object> customer = new HashMap<>(named(ACCOUNT, "ACT Government"));
        customer.put("owner", OWNER);
        return customer;
    }

    /** What the partner's application may read: this customer and nothing else. */
    private static List<Map<String, Object>> grants() {
        return List.of("accounts:read", "spend:read", "wallet-share:read").stream()
                .map(scope -> Map.<String, Object>of(
                        "id", Uuids.next(), "application", DemoPeople.APPLICATION, "scope", scope, "account", ACCOUNT))
                .toList();
    }

    private static Uni<Void> writeEach(String statement, List<Map<String, Object>> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> write(statement, row))
                .collect()
                .last();
    }

    private static Uni<Void> write(String statement, Map<String, Object> values) {
        return Panache.getSession()
                .chain(session -> {
                    var query =
                            session.createNativeQuery(statement).setParameter("organization", DemoPeople.ORGANIZATION);
                    values.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }

    private static Uni<Integer> advance(String statement, UUID id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(statement, Integer.class)
                .setParameter("organization", DemoPeople.ORGANIZATION)
                .setParameter("id", id)
                .setParameter("actor", DemoPeople.author().actor())
                .getSingleResult());
    }

    private Uni<Void> takeFile() {
        return resource(MAPPING)
                .chain(mapping -> resource(FILE)
                        .chain(file -> imports.take(DemoPeople.author(), ACCOUNT, SpendImport.KIND, mapping, file)))
                .replaceWithVoid();
    }

    private Uni<byte[]> resource(String name) {
        return workers.compute(() -> read(name));
    }

    private static byte[] read(String name) {
        try (InputStream stream = DemoSpend.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not part of this build");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
