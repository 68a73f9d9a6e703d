package dev.headroom.account.bullhorn;

import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all that Bullhorn has of one client of the agency. */
@ApplicationScoped
class BullhornClients {

    private static final String CORPORATION_FIELDS = "id,name,status,annualRevenue,numEmployees";

    /** Bullhorn tells revenue in millions of US dollars. */
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Jobs in one search for their placements: well below the 7,500 characters an address may have. */
    private static final int JOBS_AT_ONCE = 200;

    private final BullhornHttp http;
    private final BullhornConfig config;

    BullhornClients(BullhornHttp http, BullhornConfig config) {
        this.http = http;
        this.config = config;
    }

    /** A client with its people, jobs and placements. */
    record Client(
            BullhornRecord corporation,
            List<BullhornRecord> contacts,
            List<BullhornRecord> jobs,
            List<BullhornRecord> placements) {

        String name() {
            return corporation.text("name").orElse("Client " + corporation.id() + " of Bullhorn");
        }

        /** In US dollars; empty when nobody filled it in. */
        Optional<BigDecimal> annualRevenue() {
            return corporation.positive("annualRevenue").map(MILLION::multiply);
        }
    }

    Uni<Client> read(int id) {
        BullhornSession session = new BullhornSession(http, config);
        return search(session, "ClientCorporation", "id:" + id, CORPORATION_FIELDS)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(
                                "Bullhorn has no client of this number: take the ID its company page shows.",
                                "clientCorporationId")))
                .chain(corporation -> read(session, id, corporation));
    }

    private Uni<Client> read(BullhornSession session, int id, BullhornRecord corporation) {
        String ofClient = "clientCorporation.id:" + id;
        // Archived ones too: what was billed in their division stays there.
        return search(session, "ClientContact", ofClient, BullhornContacts.FIELDS)
                .chain(contacts -> search(session, "JobOrder", ofClient, BullhornRevenue.JOB_FIELDS)
                        .chain(jobs -> placements(session, jobs, 0, new ArrayList<>())
                                .map(placements -> new Client(corporation, contacts, jobs, placements))));
    }

    /** A placement names no client: it is found by its job. */
    private static Uni<List<BullhornRecord>> placements(
            BullhornSession session, List<BullhornRecord> jobs, int from, List<BullhornRecord> found) {
        if (from >= jobs.size()) {
            return Uni.createFrom().item(found);
        }
        List<String> ids = jobs.subList(from, Math.min(jobs.size(), from + JOBS_AT_ONCE)).stream()
                .map(BullhornRecord::id)
                .toList();
        String query = "jobOrder.id:(" + String.join(" ", ids) + ")";
        return search(session, "Placement", query, BullhornRevenue.PLACEMENT_FIELDS)
                .invoke(page -> addWithin(session.mostRecords(), page, found))
                .chain(() -> placements(session, jobs, from + JOBS_AT_ONCE, found));
    }

    private static void addWithin(int most, List<BullhornRecord> page, List<BullhornRecord> found) {
        found.addAll(page);
        if (found.size() > most) {
            throw new LimitExceeded(
                    "Bullhorn has more than " + most + " Placement records of this client.", "clientCorporationId");
        }
    }

    private static Uni<List<BullhornRecord>> search(
            BullhornSession session, String entity, String query, String fields) {
        return session.search(entity, query, fields).map(BullhornClients::records);
    }

    private static List<BullhornRecord> records(List<JsonObject> found) {
        return found.stream().map(BullhornRecord::new).toList();
    }
}
