package dev.headroom.accountplan.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Templates over HTTP. */
@QuarkusTest
class PlanTemplateApiTest {

    private static final String BUILT_IN =
            GlobalId.of(PlanTemplate.TYPE, BuiltInTemplate.template().uuid());

    private static final String CREATE = """
            mutation Create($input: CreatePlanTemplateInput!) {
              createPlanTemplate(input: $input) {
                planTemplate { id version name sections { key questions { key required } } }
                userErrors { code field message } syncVersion
              }
            }
            """;

    private static final String CHANGE = """
            mutation Change($input: ChangePlanTemplateInput!) {
              changePlanTemplate(input: $input) {
                planTemplate { id version name reviewEveryDays sections { key } }
                userErrors { code field message }
              }
            }
            """;

    private static final String ONE = """
            query One($id: ID!, $version: Int) {
              planTemplate(id: $id, version: $version) { id version name } node(id: $id) { id }
            }
            """;

    private TestOrganization organization;
    private Graphql admin;
    private Person rep;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create();
        admin = organization.admin().graphql();
        rep = organization.member("REP", null);
    }

    private static Map<String, Object> section(String key, Object... more) {
        Map<String, Object> section = new HashMap<>(
                Map.of("key", key, "title", "Goals", "part", "STRATEGY", "weight", 1, "halfLifeDays", 30));
        for (int index = 0; index < more.length; index += 2) {
            section.put((String) more[index], more[index + 1]);
        }
        return section;
    }

    private ValidatableResponse create(Graphql who, String name, Object... sections) {
        return who.run(CREATE, "input", Map.of("name", name, "reviewEveryDays", 60, "sections", List.of(sections)))
                .rootPath("data.createPlanTemplate");
    }

    private static ValidatableResponse change(Graphql who, String id, int version, Object... fields) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id, "expectedVersion", version));
        for (int index = 0; index < fields.length; index += 2) {
            input.put((String) fields[index], fields[index + 1]);
        }
        return who.run(CHANGE, "input", input).rootPath("data.changePlanTemplate");
    }

    private static JsonPath page(Graphql who, int first, @Nullable String after) {
        return who.run(Operation.read("web/PlanTemplates"), "first", first, "after", after)
                .extract()
                .jsonPath()
                .setRootPath("data.planTemplates");
    }

    @Test
    void builtInTemplateIsThereWithoutAnybodyDoingAnything() {
        JsonPath page = page(rep.graphql(), 25, null);

        assertThat(page.getList("nodes.id")).containsExactly(BUILT_IN);
        assertThat(page.getInt("nodes[0].version")).isEqualTo(1);
        rep.graphql().run(ONE, "id", BUILT_IN).body("data.planTemplate.name", is("Account growth"));
        rep.graphql().run(ONE, "id", BUILT_IN).body("data.node.id", is(BUILT_IN));
    }

    @Test
    void builtInTemplateIsChangedInOneOrganizationAndKeepsItsFirstVersion() {
        change(admin, BUILT_IN, 1, "name", "Ours")
                .body("userErrors", empty())
                .body("planTemplate.version", is(2))
                .body("planTemplate.name", is("Ours"));
        change(admin, BUILT_IN, 2, "reviewEveryDays", 30)
                .body("planTemplate.version", is(3))
                .body("planTemplate.name", is("Ours"))
                .body("planTemplate.reviewEveryDays", is(30));

        rep.graphql().run(ONE, "id", BUILT_IN).body("data.planTemplate.version", is(3));
        rep.graphql().run(ONE, "id", BUILT_IN, "version", 1).body("data.planTemplate.name", is("Account growth"));
        rep.graphql().run(ONE, "id", BUILT_IN, "version", 2).body("data.planTemplate.name", is("Ours"));
        rep.graphql().run(ONE, "id", BUILT_IN, "version", 4).body("data.planTemplate", nullValue());
        TestOrganization.create()
                .admin()
                .graphql()
                .run(ONE, "id", BUILT_IN)
                .body("data.planTemplate.name", is("Account growth"));
    }

    @Test
    void staleChangeIsAConflictWithTheCurrentTemplate() {
        change(admin, BUILT_IN, 1, "name", "Ours");

        change(admin, BUILT_IN, 1, "name", "Too late")
                .body("userErrors.code", contains("CONFLICT"))
                .body("planTemplate.name", is("Ours"));
    }

    @Test
    void templateIsMadeAndListedAfterTheBuiltInOne() {
        Map<String, Object> asked =
                section("asked", "part", "ANSWERS", "questions", List.of(Map.of("key", "why", "text", "Why?")));
        String id = create(admin, "Small", section("strategy"), asked)
                .body("userErrors", empty())
                .body("syncVersion", notNullValue())
                .body("planTemplate.version", is(1))
                .body("planTemplate.sections[1].questions[0].required", is(false))
                .extract()
                .path("data.createPlanTemplate.planTemplate.id");
        change(admin, BUILT_IN, 1, "name", "Ours");

        JsonPath first = page(rep.graphql(), 1, null);
        JsonPath second = page(rep.graphql(), 1, first.getString("pageInfo.endCursor"));

        assertThat(first.getList("nodes.id")).containsExactly(BUILT_IN);
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(second.getList("nodes.id")).containsExactly(id);
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void planKeepsTheVersionItBeganWith() {
        String account = GlobalId.of("Account", organization.account("Customer", rep.id()));
        Map<String, Object> input =
                Map.of("account", account, "title", "Plan", "from", "2026-01-01", "to", "2026-12-31");
        String old = rep.graphql()
                .run(Operation.read("web/CreateAccountPlan"), "input", input)
                .extract()
                .path("data.createAccountPlan.accountPlan.id");
        change(admin, BUILT_IN, 1, "name", "Ours", "reviewEveryDays", 30);

        rep.graphql()
                .run(Operation.read("web/CreateAccountPlan"), "input", input)
                .body("data.createAccountPlan.accountPlan.template.version", is(2))
                .body("data.createAccountPlan.accountPlan.reviewEveryDays", is(30));

        rep.graphql()
                .run(Operation.read("web/AccountPlan"), "id", old)
                .body("data.accountPlan.template.version", is(1))
                .body("data.accountPlan.template.name", is("Account growth"))
                .body("data.accountPlan.reviewEveryDays", is(90));
    }

    @Test
    void whatCannotBeATemplateIsRefusedAtItsPlace() {
        create(admin, " ", section("a")).body("userErrors[0].field", contains("name"));
        create(admin, "T").body("userErrors[0].field", contains("sections"));
        create(admin, "T", section("a"), section("Not plain", "part", "RISKS"))
                .body("userErrors[0].field", contains("sections", "1", "key"));
        create(admin, "T", section("a", "questions", List.of(Map.of("key", "q", "text", " "))))
                .body("userErrors[0].field", contains("sections", "0", "questions", "0", "text"));
        create(admin, "T", section("a", "weight", 0)).body("userErrors[0].field", contains("sections"));
        change(admin, BUILT_IN, 1, "reviewEveryDays", 0).body("userErrors[0].field", contains("reviewEveryDays"));
        change(admin, "junk", 1, "name", "x").body("userErrors.code", contains("NOT_FOUND"));
    }

    @Test
    void onlyAdministratorsChangeTemplates() {
        create(rep.graphql(), "T", section("a")).body("userErrors.code", contains("FORBIDDEN"));
        change(rep.graphql(), BUILT_IN, 1, "name", "x").body("userErrors.code", contains("FORBIDDEN"));
        create(admin, "T", section("a")).body("userErrors", empty());
    }

    @Test
    void templateOfAnotherOrganizationIsNotThere() {
        Graphql foreigner = TestOrganization.create().admin().graphql();
        String id = create(foreigner, "Theirs", section("a")).extract().path("data.createPlanTemplate.planTemplate.id");

        admin.run(ONE, "id", id).body("data.planTemplate", nullValue()).body("data.node", nullValue());
        admin.run(ONE, "id", id, "version", 1).body("data.planTemplate", nullValue());
        change(admin, id, 1, "name", "Mine").body("userErrors.code", contains("NOT_FOUND"));
        admin.run(ONE, "id", GlobalId.of(PlanTemplate.TYPE, Uuids.next())).body("data.planTemplate", nullValue());
    }
}
