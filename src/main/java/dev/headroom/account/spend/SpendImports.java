package dev.headroom.account.spend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import dev.headroom.account.Account;
import dev.headroom.account.Offering;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.ChangeSignal;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.csv.Cut;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files of spend in, for those who may: opens an import, keeps its pieces and hands it over to be run. */
@ApplicationScoped
class SpendImports {

    @Produces
    static final Permission IMPORT = Permission.of("spend:import", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    /** An account can be in sight and yet be gone: an application's grant says nothing about its account. */
    private static final String CURRENCY = """
            select cast(o.currency as text) from organization o
            join account a on a.organization = o.id
            where o.id = :organization and a.id = :account
            """;

    private final Access access;
    private final Sql sql;
    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final SpendNames names;
    private final ChangeLog changes;
    private final ChangeSignal signal;
    private final ImportConfig config;
    private final ObjectMapper json;

    SpendImports(
            Access access,
            Sql sql,
            ImportJobs jobs,
            ImportPieces pieces,
            SpendNames names,
            ChangeLog changes,
            ChangeSignal signal,
            ImportConfig config,
            ObjectMapper json) {
        this.access = access;
        this.sql = sql;
        this.jobs = jobs;
        this.pieces = pieces;
        this.names = names;
        this.changes = changes;
        this.signal = signal;
        this.config = config;
        this.json = json;
    }

    /** The account a caller may import into. */
    Uni<UUID> permit(Caller caller, String account) {
        UUID uuid = GlobalId.uuid(account, Account.TYPE).orElseThrow(SpendImports::unknownAccount);
        return sql.inTransaction(caller.organization(), () -> access.requireAccount(caller, IMPORT, uuid, "account")
                .chain(sight -> currency(caller.organization(), uuid))
                .replaceWith(uuid));
    }

    SpendMapping mapping(byte[] bytes) {
        return SpendMapping.parse(json, bytes);
    }

    /** Opens an import once the file's header is known; nothing is written when mapping and header do not fit. */
    Uni<Void> open(Author author, UUID account, UUID job, SpendMapping mapping, List<String> header) {
        requireColumns(mapping, header);
        return sql.inTransaction(author.organization(), () -> currency(author.organization(), account)
                        .invoke(currency -> requireCurrency(mapping, currency))
                        .chain(() -> plan(author.organization(), header, mapping))
                        .chain(plan -> jobs.insert(author, job, account, text(plan)))
                        .chain(() ->
                                changes.appendAll(author, List.of(NewChange.created(ImportJob.TYPE, job, account)))))
                .invoke(signal::raise);
    }

    /** Keeps a cut of the file until its rows are stored. */
    Uni<Void> keep(UUID organization, UUID job, int number, Cut cut) {
        return sql.inTransaction(organization, () -> keepCut(organization, job, number, cut)
                .invoke(SpendIntake::requireStillOpen)
                .replaceWithVoid());
    }

    private Uni<Boolean> keepCut(UUID organization, UUID job, int number, Cut cut) {
        if (cut instanceof Cut.Piece piece) {
            return pieces.insert(organization, job, number, piece)
                    .chain(() -> jobs.received(organization, job, piece.content().length, 0));
        }
        String reason = ((Cut.Dropped) cut).reason();
        return pieces.reject(
                        organization, job, List.of(ImportRejection.ofRow(cut.line(), reason)), config.keptRejections())
                .chain(() -> jobs.received(organization, job, 0, 1));
    }

    /** Takes an import that waits or was left behind, and logs that it runs. */
    Uni<Optional<ImportJobs.Claimed>> claim(UUID organization) {
        return sql.inTransaction(organization, () -> jobs.claim(organization, config.resumeAfter())
                        .call(claimed -> claimed.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : changes.appendAll(claimed.get().author(), List.of(running(claimed.get())))))
                .invoke(signal::raise);
    }

    private static NewChange running(ImportJobs.Claimed job) {
        return NewChange.changed(ImportJob.TYPE, job.id(), job.account(), job.version());
    }

    /** Passes an import from one state to another, and logs it. */
    Uni<Boolean> pass(
            Author author, UUID account, UUID job, ImportState to, @Nullable String failure, ImportState... from) {
        return sql.inTransaction(author.organization(), () -> jobs.pass(author.organization(), job, to, failure, from)
                        .call(version -> changes.appendAll(
                                author,
                                version.stream()
                                        .map(now -> NewChange.changed(ImportJob.TYPE, job, account, now))
                                        .toList()))
                        .map(Optional::isPresent))
                .invoke(signal::raise);
    }

    Uni<Optional<ImportJob>> find(Caller caller, String id) {
        Optional<UUID> uuid = GlobalId.uuid(id, ImportJob.TYPE);
        return sql.reading(caller.organization(), () -> access.sight(caller, IMPORT)
                .chain(sight -> uuid.isEmpty()
                        ? Uni.createFrom().item(Optional.<ImportJob>empty())
                        : jobs.one(caller.organization(), uuid.get())
                                .map(found -> found.filter(job -> sight.sees(job.accountUuid())))));
    }

    Uni<Page<ImportJob>> page(Caller caller, String account, PageRequest request) {
        UUID uuid = GlobalId.uuid(account, Account.TYPE).orElseThrow(SpendImports::unknownAccount);
        return sql.reading(caller.organization(), () -> access.requireAccount(caller, IMPORT, uuid, "account")
                .chain(sight -> jobs.page(caller.organization(), uuid, request)));
    }

    Uni<Page<ImportRejection>> rejections(Caller caller, ImportJob job, PageRequest request) {
        return sql.reading(caller.organization(), () -> access.requireAccount(caller, IMPORT, job.accountUuid())
                .chain(sight -> pieces.rejections(caller.organization(), job.uuid(), request)));
    }

    private static Uni<String> currency(UUID organization, UUID account) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CURRENCY, String.class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseThrow(SpendImports::unknownAccount));
    }

    private static void requireCurrency(SpendMapping mapping, String currency) {
        String named = mapping.currency();
        if (named != null && !named.equals(currency)) {
            throw new BadInput(
                    "The amounts are in " + named + ", your organization keeps " + currency
                            + ", and no exchange rates are held: convert the file first.",
                    "mapping",
                    "currency");
        }
    }

    private static void requireColumns(SpendMapping mapping, List<String> header) {
        for (String column : mapping.columns().named()) {
            int times = Collections.frequency(header, column);
            if (times != 1) {
                throw new BadInput(
                        "The file has " + (times == 0 ? "no column" : times + " columns") + " \"" + column
                                + "\". Its first row is: " + shortened(String.join(", ", header)),
                        "mapping",
                        "columns");
            }
        }
    }

    private static String shortened(String header) {
        return header.codePointCount(0, header.length()) <= 500
                ? header
                : header.substring(0, header.offsetByCodePoints(0, 500)) + "\u2026";
    }

    private Uni<ImportPlan> plan(UUID organization, List<String> header, SpendMapping mapping) {
        String wanted = mapping.vendor();
        Uni<Optional<String>> vendor = wanted == null
                ? Uni.createFrom().item(Optional.empty())
                : names.vendor(organization, wanted)
                        .map(found -> Optional.of(found.orElseThrow(() -> unknownVendor(wanted))));
        return vendor.chain(name -> names.offerings(organization)
                .map(offerings -> plan(header, mapping, offerings, name.orElse(null))));
    }

    private static BadInput unknownVendor(String wanted) {
        return new BadInput(
                wanted.equals(SpendNames.US)
                        ? "Your organization has not said which vendor it is: set ourVendor first."
                        : "There is no vendor \"" + wanted + "\": create it first, or correct the mapping.",
                "mapping",
                "vendor");
    }

    private static ImportPlan plan(
            List<String> header, SpendMapping mapping, Map<String, UUID> offerings, @Nullable String vendor) {
        List<UUID> ofRules = mapping.offerings().stream()
                .map(rule -> offering(rule.offering(), offerings))
                .toList();
        String other = mapping.defaultOffering();
        return new ImportPlan(header, mapping, ofRules, other == null ? null : offering(other, offerings), vendor);
    }

    private static UUID offering(String idOrName, Map<String, UUID> offerings) {
        String key = GlobalId.uuid(idOrName, Offering.TYPE).map(UUID::toString).orElse(SpendNames.key(idOrName));
        UUID offering = offerings.get(key);
        if (offering == null) {
            throw new BadInput(
                    "There is no offering \"" + idOrName + "\": create it first, or correct the mapping.",
                    "mapping",
                    "offerings");
        }
        return offering;
    }

    private String text(ImportPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is made of texts", e);
        }
    }

    private static NotFound unknownAccount() {
        return new NotFound("There is no such account, or you may not see it.", "account");
    }
}
