package dev.headroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.people.Role;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the schema against every kind of caller. The rows are files in {@code src/test/resources/access},
 * one for each feature, so that a new operation adds a line to its own feature's file.
 */
@QuarkusTest
class AccessMatrixTest {

    /** What a client may have done wrong in a row; any other code is a fault of ours. */
    private static final Set<String> EXPECTED =
            Set.of("FORBIDDEN", "NOT_FOUND", "CONFLICT", "BAD_USER_INPUT", "ALREADY_EXISTS");

    @Inject
    @All
    List<Permission> permissions;

    @Inject
    GraphQLSchema schema;

    private TestOrganization organization;
    private TestOrganization.Person rep;
    private TestOrganization.Client ungranted;
    private UUID team;
    private UUID account;
    private UUID unit;
    private UUID offering;

    /** One operation: who is let in, and a document that runs it and nothing else. */
    private record Row(String operation, Set<String> letIn, String document) {

        static Row of(String line) {
            String[] parts = line.split("\\|", 3);
            return new Row(parts[0].strip(), Set.of(parts[1].strip().split(" +")), parts[2].strip());
        }
    }

    @BeforeEach
    void prepare() {
        Graphql.awaitDemo();
        organization = TestOrganization.create();
        team = organization.team(null);
        rep = organization.member(Role.REP.name(), team);
        account = organization.account("Customer " + Uuids.next(), rep.id());
        unit = organization.unit(account);
        offering = organization.offering();
        ungranted = organization.application();
    }

    @Test
    void everyOperationHasARow() throws Exception {
        List<String> operations = Stream.of(schema.getQueryType(), schema.getMutationType())
                .flatMap(root -> root.getFieldDefinitions().stream())
                .map(GraphQLFieldDefinition::getName)
                .toList();

        assertThat(rows().stream().map(Row::operation).toList())
                .as("a new operation needs a line in src/test/resources/access")
                .containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void everyCallerMeetsTheAnswerOfTheirRow() throws Exception {
        Map<String, Graphql> callers = callers();
        List<String> wrong = new ArrayList<>();

        for (Row row : rows()) {
            wrong.addAll(callers.entrySet().parallelStream()
                    .flatMap(caller -> wrong(row, caller.getKey(), caller.getValue()))
                    .toList());
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsLetInWithoutAToken() throws Exception {
        for (Row row : rows()) {
            Graphql.with("").run(filled(row.document())).statusCode(401);
        }
    }

    private Stream<String> wrong(Row row, String who, Graphql graphql) {
        Set<String> codes = codes(graphql, filled(row.document()));
        boolean letIn = row.letIn().contains(who);
        boolean fits =
                letIn != codes.contains("FORBIDDEN") && codes.stream().noneMatch(code -> code.startsWith("FAULT"));
        return fits
                ? Stream.empty()
                : Stream.of(row.operation() + " as " + who + " answers " + codes + " but letting in is " + letIn);
    }

    private Map<String, Graphql> callers() {
        TestOrganization.Client granted = organization.application();
        permissions.stream()
                .filter(Permission::grantable)
                .forEach(permission -> granted.grant(permission.scope(), null));
        Map<String, Graphql> callers = new LinkedHashMap<>();
        callers.put("ADMIN", organization.admin().graphql());
        callers.put("MANAGER", organization.member(Role.MANAGER.name(), team).graphql());
        callers.put("REP", rep.graphql());
        callers.put("APPLICATION", granted.graphql());
        callers.put("UNGRANTED", ungranted.graphql());
        return callers;
    }

    private String filled(String document) {
        return document.replace("{unique}", "n" + Uuids.next())
                .replace("{account}", GlobalId.of("Account", account))
                .replace("{team}", GlobalId.of("Team", team))
                .replace("{member}", rep.globalId())
                .replace("{application}", ungranted.globalId())
                .replace("{unit}", GlobalId.of("BusinessUnit", unit))
                .replace("{offering}", GlobalId.of("Offering", offering))
                .replace("{map}", new GlobalId("WalletShareMap", account + "~2026-01-01~2026-12-31").encoded())
                .replace("{junk}", "junk");
    }

    /** The codes of refusals, wherever they stand in the answer; FAULT for whatever is no answer to a client. */
    private static Set<String> codes(Graphql graphql, String document) {
        JsonPath answer = graphql.run(document).extract().jsonPath();
        List<Object> codes = new ArrayList<>();
        if (answer.get("errors") != null) {
            codes.addAll(answer.getList("errors.extensions.code"));
        }
        if (answer.get("data") != null) {
            answer.getMap("data").values().forEach(root -> {
                if (root instanceof Map<?, ?> payload && payload.get("userErrors") instanceof List<?> refusals) {
                    refusals.forEach(refusal -> codes.add(((Map<?, ?>) refusal).get("code")));
                }
            });
        }
        return codes.stream()
                .map(code -> String.valueOf(code).toUpperCase(Locale.ROOT).replace('-', '_'))
                .map(code -> EXPECTED.contains(code) ? code : "FAULT " + code)
                .collect(Collectors.toSet());
    }

    private static List<Row> rows() throws IOException, URISyntaxException {
        Path directory = Path.of(Objects.requireNonNull(AccessMatrixTest.class.getResource("/access"))
                .toURI());
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Row::of)
                            .forEach(rows::add);
                }
            }
        }
        return rows;
    }
}
