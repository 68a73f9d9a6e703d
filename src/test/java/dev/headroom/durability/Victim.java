package dev.headroom.durability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.support.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The packaged service, written to by mutations on rows and on documents, until it is killed. */
final class Victim implements AutoCloseable {

    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

    private static final String CREATE_ACCOUNT = "mutation($input: CreateAccountInput!) {"
            + " createAccount(input: $input) { account { id } userErrors { message } } }";
    private static final String ADD_ESTIMATE = "mutation($input: AddWalletEstimateInput!) {"
            + " addWalletEstimate(input: $input) { walletEstimate { id } userErrors { message } } }";
    private static final String ACCOUNTS = "query($after: String) { accounts(first: 100, after: $after) {"
            + " nodes { id } pageInfo { hasNextPage endCursor } } }";
    private static final String ESTIMATES = "query($account: ID!, $after: String) { account(id: $account) {"
            + " walletEstimates(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }";
    private static final String PLACE = "{ accounts(first: 1, filter: { namePrefix: \"ACT Government\" }) { nodes {"
            + " id units(first: 1) { nodes { id } } } } offerings(first: 1) { nodes { id } } }";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final PackagedService service;
    private final Path directory;
    private final URI graphql;
    private final String token;

    private Victim(PackagedService service, Path directory) throws IOException, InterruptedException {
        this.service = service;
        this.directory = directory;
        this.graphql = URI.create(service.address() + "/graphql");
        var signIn = HttpRequest.newBuilder(
                        URI.create(service.address() + "/demo/token?email=ada.admin@headroom.example"))
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        this.token = json.readTree(client.send(signIn, HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("access_token")
                .asText();
    }

    /** Starts it over the data an earlier one left, or over an empty directory. */
    static Victim start(Path directory) throws IOException, InterruptedException {
        PackagedService service = PackagedService.start(Map.of("HEADROOM_DATA_DIRECTORY", directory.toString()))
                .ready();
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!service.answers("/q/health/started")) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("The demo is not loaded:\n" + service.output());
            }
            Thread.sleep(50);
        }
        return new Victim(service, directory);
    }

    /** Each is used by a thread of its own. */
    List<Writer> writers() throws IOException, InterruptedException {
        JsonNode place = ask(PLACE, Map.of());
        JsonNode account = place.at("/accounts/nodes/0");
        Map<String, Object> estimate = new HashMap<>(Map.of(
                "account", account.path("id").asText(),
                "unit", account.at("/units/nodes/0/id").asText(),
                "offering", place.at("/offerings/nodes/0/id").asText(),
                "from", "2050-01-01",
                "to", "2050-12-31",
                "low", "1",
                "mid", "2",
                "high", "3",
                "method", "REP_GUESS",
                "source", "a test of durability"));
        estimate.put("observedOn", "2026-01-01");
        Writer rows = () -> written(
                ask(CREATE_ACCOUNT, Map.of("input", Map.of("name", "Account " + UUID.randomUUID()))),
                "/createAccount/account/id");
        Writer documents =
                () -> written(ask(ADD_ESTIMATE, Map.of("input", estimate)), "/addWalletEstimate/walletEstimate/id");
        return List.of(rows, rows, documents, documents);
    }

    private static String written(JsonNode data, String path) {
        String id = data.at(path).asText();
        if (id.isEmpty()) {
            throw new IllegalStateException("not acknowledged: " + data);
        }
        return id;
    }

    /** The ids of everything that was ever written and is still there. */
    Set<String> kept() throws IOException, InterruptedException {
        Set<String> kept = new HashSet<>();
        collect(kept, ACCOUNTS, new HashMap<>(), "/accounts");
        String account = ask(PLACE, Map.of()).at("/accounts/nodes/0/id").asText();
        collect(kept, ESTIMATES, new HashMap<>(Map.of("account", account)), "/account/walletEstimates");
        return kept;
    }

    private void collect(Set<String> kept, String query, Map<String, Object> variables, String path)
            throws IOException, InterruptedException {
        JsonNode page;
        do {
            page = ask(query, variables).at(path);
            page.path("nodes").forEach(node -> kept.add(node.path("id").asText()));
            variables.put("after", page.at("/pageInfo/endCursor").asText());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
    }

    private JsonNode ask(String query, Map<String, Object> variables) throws IOException, InterruptedException {
        String body = json.writeValueAsString(Map.of("query", query, "variables", variables));
        var request = HttpRequest.newBuilder(graphql)
                .timeout(LONGEST_REQUEST)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        JsonNode answer = json.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.path("data");
    }

    /**
     * Kills without any warning, and says what. PostgreSQL outlives its parent, so half of the time it is killed as
     * well.
     */
    String kill() throws IOException, InterruptedException {
        ProcessHandle postgresql = postgresql();
        boolean both = ThreadLocalRandom.current().nextBoolean();
        if (both) {
            postgresql.destroyForcibly();
        }
        service.kill();
        return both ? "service and PostgreSQL" : "service";
    }

    private ProcessHandle postgresql() throws IOException {
        try (var lines = Files.lines(directory.resolve("postgresql/data/postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        }
    }

    @Override
    public void close() throws InterruptedException {
        service.close();
    }

    /** Sends one write after the other. */
    @FunctionalInterface
    interface Writer {

        /** The id under which the write is kept, once it is acknowledged; fails when the service is gone. */
        String write() throws Exception;
    }
}
