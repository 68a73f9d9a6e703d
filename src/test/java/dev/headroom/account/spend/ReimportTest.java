package dev.headroom.account.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same file again counts once, whatever units and vendors have been called meanwhile. */
@QuarkusTest
class ReimportTest {

    private Spend admin;
    private String account;
    private String vendor;
    private String rows;

    @BeforeEach
    void demoIsLoaded() {
        Graphql.awaitDemo();
        admin = Spend.as("ada.admin");
        account = admin.newAccount();
        vendor = "Vendor " + UUID.randomUUID();
        rows = row("R1", "Health", vendor, 100);
    }

    @Test
    void fileFromBeforeARenamingIsAboutTheSameUnitAndVendor() {
        admin.imported(account, rows);
        Map<String, Object> fact = admin.facts(account).get(0);
        rename("changeBusinessUnit", Spend.id(fact, "unit"), "Health Directorate");
        JsonPath renamed = rename("changeVendor", Spend.id(fact, "vendor"), vendor + " Ltd");

        Map<String, Object> again = admin.imported(account, rows);

        assertThat(again).contains(entry("unchanged", 1), entry("accepted", 0));
        assertThat(admin.facts(account)).hasSize(1);
        assertThat(renamed.getList("data.changed.object.aliases")).asList().containsExactly(vendor);
    }

    @Test
    void billsWithoutAReferenceAreToldApartByTheirDays() {
        String bills = bill("2026-01-01", "2026-01-31", "1000") + bill("2026-02-01", "2026-02-28", "1000");

        assertThat(admin.imported(account, bills)).contains(entry("accepted", 2));
        assertThat(admin.imported(account, bills)).contains(entry("unchanged", 2), entry("accepted", 0));
        assertThat(admin.imported(account, bill("2026-01-01", "2026-01-31", "1100")))
                .contains(entry("accepted", 1));

        assertThat(admin.facts(account)).extracting(fact -> fact.get("version")).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void aFileThatSaysTwoThingsOfOneBillHasTheSecondRejected() {
        String bills = bill("2026-01-01", "2026-01-31", "1000") + bill("2026-01-01", "2026-01-31", "250");

        Map<String, Object> job = admin.imported(account, bills);

        assertThat(job).contains(entry("accepted", 1), entry("rejected", 1));
        assertThat(admin.imported(account, bills)).contains(entry("unchanged", 1), entry("rejected", 1));
    }

    /** Files are stored in pieces, and each piece is laid over what is believed. */
    @Test
    void aFileThatSaysTwoThingsOfOneBillFarApartHasTheSecondRejectedEachTime() {
        String between = IntStream.range(0, 1_200)
                .mapToObj(number -> row("F" + number, "Health", vendor, 1).replace("Bins", "x".repeat(300)))
                .collect(Collectors.joining());
        String bills = bill("2026-01-01", "2026-01-31", "1000") + between + bill("2026-01-01", "2026-01-31", "250");

        assertThat(admin.imported(account, bills)).contains(entry("accepted", 1_201), entry("rejected", 1));
        assertThat(admin.imported(account, bills)).contains(entry("unchanged", 1_201), entry("rejected", 1));
    }

    private String bill(String from, String to, String amount) {
        return ",Licence,Health," + vendor + "," + from + "," + to + "," + amount + "\n";
    }

    @Test
    void formerNameGivesWayToWhoCarriesItNow() {
        admin.imported(account, rows);
        Map<String, Object> fact = admin.facts(account).get(0);
        rename("changeBusinessUnit", Spend.id(fact, "unit"), "Health Directorate");
        rename("changeVendor", Spend.id(fact, "vendor"), vendor + " Ltd");
        String unit = unit(Map.of("name", "Health"));
        String other = created("createVendor", Map.of("name", vendor));

        admin.imported(account, rows);

        assertThat(admin.facts(account, Map.of("unit", unit, "vendor", other))).hasSize(1);
        assertThat(admin.facts(account)).hasSize(2);
    }

    @Test
    void aliasThatIsTheNameOfAVendorWithSpendIsRefused() {
        admin.imported(account, rows + row("R2", "Health", vendor + " Ltd", 5));
        String id = Spend.id(admin.facts(account).get(1), "vendor");
        String idle = created("createVendor", Map.of("name", vendor + " Idle"));

        JsonPath refused = change("changeVendor", Map.of("id", id, "expectedVersion", 1, "aliases", names(id)));

        assertThat(refused.getString("data.changed.userErrors[0].code")).isEqualTo("BAD_USER_INPUT");
        assertThat(refused.getString("data.changed.userErrors[0].message")).contains("withdrawImport");
        assertThat(change("changeVendor", Map.of("id", id, "expectedVersion", 1, "aliases", List.of(vendor + " Idle")))
                        .getList("data.changed.userErrors"))
                .isEmpty();
        assertThat(idle).isNotEmpty();
    }

    @Test
    void nameThatIsAnAliasOfAnotherVendorIsThatVendorAndNoNewOne() {
        String group = created("createVendor", Map.of("name", vendor + " Group", "aliases", List.of(vendor + " Ltd")));
        String other = created("createVendor", Map.of("name", vendor + " Other"));
        String alias = (vendor + " LTD").toUpperCase(Locale.ROOT);

        for (JsonPath refused : List.of(
                change("createVendor", Map.of("name", alias)),
                change("changeVendor", Map.of("id", other, "expectedVersion", 1, "name", alias)))) {
            assertThat(refused.getList("data.changed.userErrors.code")).containsExactly("ALREADY_EXISTS");
            assertThat(refused.getList("data.changed.userErrors[0].field")).containsExactly("name");
            assertThat(refused.getString("data.changed.userErrors[0].message"))
                    .contains("alias")
                    .contains(vendor + " Group");
        }

        assertThat(admin.imported(account, row("R1", "Health", alias, 5))).contains(entry("accepted", 1));
        assertThat(Spend.id(admin.facts(account).get(0), "vendor")).isEqualTo(group);
        assertThat(change("changeVendor", Map.of("id", group, "expectedVersion", 1, "name", alias))
                        .getList("data.changed.userErrors"))
                .isEmpty();
    }

    /** The name of the one of the two vendors that has not this id. */
    private List<String> names(String id) {
        return admin
                .graphql()
                .run(
                        "query Q($prefix: String!) { vendors(first: 5, namePrefix: $prefix) { nodes { id name } } }",
                        "prefix",
                        vendor)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("data.vendors.nodes")
                .stream()
                .filter(found -> !id.equals(found.get("id")) && !(vendor + " Idle").equals(found.get("name")))
                .map(found -> String.valueOf(found.get("name")))
                .toList();
    }

    @Test
    void unitNameThatSeveralUnitsHaveIsRejected() {
        unit(Map.of("name", "IT", "parent", unit(Map.of("name", "Health"))));
        unit(Map.of("name", "IT", "parent", unit(Map.of("name", "Schools"))));

        Map<String, Object> job = admin.imported(account, row("R1", "IT", vendor, 1));

        assertThat(job).contains(entry("rejected", 1), entry("accepted", 0));
        assertThat(Spend.rejections(job).get(0)).contains(entry("column", "who"), entry("line", 2));
        assertThat((String) Spend.rejections(job).get(0).get("reason"))
                .contains("two units are called IT")
                .contains("below Health")
                .contains("below Schools");
    }

    @Test
    void unitThatExistsWithinTheDaysOfTheContractIsPreferred() {
        unit(Map.of("name", "IT", "parent", unit(Map.of("name", "Health")), "effectiveTo", "2024-06-30"));
        String later = unit(Map.of("name", "IT", "parent", unit(Map.of("name", "Schools"))));

        Map<String, Object> job = admin.imported(account, row("R1", "IT", vendor, 1));

        assertThat(job).contains(entry("accepted", 1));
        assertThat(Spend.id(admin.facts(account).get(0), "unit")).isEqualTo(later);
    }

    @Test
    void columnOfNumbersMakesNoMoreUnitsThanAMapCanShow() {
        StringBuilder file = new StringBuilder();
        for (int number = 0; number < 1003; number++) {
            file.append(row("R" + number, "Contract " + number, vendor, 1));
        }

        Map<String, Object> job = admin.imported(account, file.toString());

        assertThat(job).contains(entry("accepted", 1000), entry("rejected", 3));
        assertThat((String) Spend.rejections(job).get(0).get("reason")).contains("1000 units");
        assertThat(admin.imported(account, file.toString())).contains(entry("unchanged", 1000), entry("rejected", 3));
    }

    @Test
    void vendorGivenByItsIdIsThatVendorWhateverItsNameAlsoStandsFor() {
        String meant = created("createVendor", Map.of("name", vendor));
        created("createVendor", Map.of("name", vendor + " Group", "aliases", List.of(vendor)));
        String mapping =
                Spend.MAPPING.replace("\"vendor\":\"with\",", "").replaceFirst("\\{", "{\"vendor\":\"" + meant + "\",");

        assertThat(admin.finished(uploaded(mapping, rows))).contains(entry("accepted", 1));
        assertThat(Spend.id(admin.facts(account).get(0), "vendor")).isEqualTo(meant);
    }

    @Test
    void referenceThatIsUniqueIsOneContractWhateverItsTitleAndUnit() {
        String mapping = Spend.MAPPING.replaceFirst("\\{", "{\"uniqueReferences\":true,");
        admin.finished(uploaded(mapping, rows + row("R2", "Health", vendor, 7)));
        String id = (String) fact("R1").get("id");

        Map<String, Object> again = admin.finished(
                uploaded(mapping, rows.replace("Bins", "Bins and lids").replace("Health", "Schools")));

        assertThat(again).contains(entry("accepted", 1));
        assertThat(admin.facts(account)).hasSize(2);
        assertThat(fact("R1")).contains(entry("id", id), entry("version", 2), entry("title", "Bins and lids"));
        admin.upload(account, mapping.replace(",\n \"reference\":\"ref\"", ""), Spend.HEADER + rows)
                .statusCode(400);
    }

    private String uploaded(String mapping, String file) {
        return admin.upload(account, mapping, Spend.HEADER + file)
                .statusCode(202)
                .extract()
                .path("id");
    }

    private Map<String, Object> fact(String reference) {
        return admin.facts(account).stream()
                .filter(found -> reference.equals(found.get("reference")))
                .findFirst()
                .orElseThrow();
    }

    private static String row(String reference, String unit, String vendor, int amount) {
        return reference + ",Bins," + unit + "," + vendor + ",2025-01-01,2025-12-31," + amount + "\n";
    }

    private String unit(Map<String, Object> fields) {
        Map<String, Object> input = new HashMap<>(fields);
        input.put("account", account);
        return created("createBusinessUnit", input);
    }

    private String created(String mutation, Map<String, Object> input) {
        return change(mutation, input).getString("data.changed.object.id");
    }

    private JsonPath rename(String mutation, String id, String name) {
        return change(mutation, Map.of("id", id, "expectedVersion", 1, "name", name));
    }

    private JsonPath change(String mutation, Map<String, Object> input) {
        String type = mutation.endsWith("Vendor") ? "vendor" : "businessUnit";
        String more = type.equals("vendor") ? "aliases" : "version";
        String document = "mutation M($input: " + Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1)
                + "Input!) { changed: " + mutation + "(input: $input) { object: " + type + " { id " + more
                + " } userErrors { code field message } } }";
        return admin.graphql().run(document, "input", input).extract().jsonPath();
    }
}
