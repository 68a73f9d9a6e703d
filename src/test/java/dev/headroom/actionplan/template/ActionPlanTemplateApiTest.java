package dev.headroom.actionplan.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Templates of action plans over HTTP. */
@QuarkusTest
class ActionPlanTemplateApiTest {

    private static final String PILOT = GlobalId.of(ActionPlanTemplate.TYPE, ReadyTemplates.id("pilot"));

    private static final String CREATE = """
        mutation Create($input: CreateActionPlanTemplateInput!) {
          createActionPlanTemplate(input: $input) {
            actionPlanTemplate { id version name } userErrors { code field message } syncVersion
          }
        }
        """;

    private static final String CHANGE = """
        mutation Change($input: ChangeActionPlanTemplateInput!) {
          changeActionPlanTemplate(input: $input) {
            actionPlanTemplate { id version name } userErrors { code field message }
          }
        }
        """;

    private TestOrganization organization;
    private Graphql admin;
    private Graphql rep;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create();
        admin = organization.admin().graphql();
        rep = organization.member("REP", null).graphql();
    }

    private static Map<String, Object> content(String name, String taskRole) {
        Map<String, Object> content = new HashMap<>(Map.of("name", name, "outcome", "It works"));
        content.put("roles", List.of(Map.of("key", "lead", "side", "SELLER", "role", "Lead")));
        Map<String, Object> milestone = new HashMap<>(Map.of("key", "done", "title", "Done", "stage", "START"));
        milestone.put("outcomes", List.of(Map.of("criterion", "It works", "evidence", "CONFIRMATION")));
        content.put("milestones", List.of(milestone));
        Map<String, Object> task = new HashMap<>(Map.of("key", "work", "milestone", "done", "title", "Work"));
        task.putAll(Map.of("role", taskRole, "workdays", 2));
        content.put("tasks", List.of(task));
        return content;
    }

    private static ValidatableResponse create(Graphql who, Map<String, Object> content, Object... fields) {
        Map<String, Object> input = new HashMap<>(Map.of("content", content));
        for (int index = 0; index < fields.length; index += 2) {
            input.put((String) fields[index], fields[index + 1]);
        }
        return who.run(CREATE, "input", input).rootPath("data.createActionPlanTemplate");
    }

    private static ValidatableResponse change(Graphql who, String id, int version, Map<String, Object> content) {
        Map<String, Object> input = Map.of("id", id, "expectedVersion", version, "content", content);
        return who.run(CHANGE, "input", input).rootPath("data.changeActionPlanTemplate");
    }

    private static JsonPath page(Graphql who, int first, @Nullable String after) {
        return who.run(Operation.read("web/ActionPlanTemplates"), "first", first, "after", after)
                .extract()
                .jsonPath()
                .setRootPath("data.actionPlanTemplates");
    }

    private static JsonPath one(Graphql who, String id, @Nullable Integer version) {
        return who.run(Operation.read("web/ActionPlanTemplate"), "id", id, "version", version)
                .extract()
                .jsonPath()
                .setRootPath("data.actionPlanTemplate");
    }

    @Test
    void readyTemplatesAreThereWithoutAnybodyDoingAnything() {
        assertThat(page(rep, 25, null).getList("nodes.name"))
                .containsExactly(
                        "New supplier onboarding",
                        "Statement of work",
                        "Contract-to-hire programme",
                        "Renewal",
                        "Pilot");
        assertThat(one(rep, PILOT, null).getList("tasks.key")).hasSize(17);
    }

    @Test
    void readyTemplateIsChangedInOneOrganizationAndKeepsItsFirstVersion() {
        change(admin, PILOT, 1, content("Our pilot", "lead"))
                .body("userErrors", empty())
                .body("actionPlanTemplate.version", is(2));

        assertThat(one(rep, PILOT, null).getString("name")).isEqualTo("Our pilot");
        assertThat(one(rep, PILOT, 1).getString("name")).isEqualTo("Pilot");
        assertThat(page(rep, 25, null).getList("nodes.name")).hasSize(5).last().isEqualTo("Our pilot");
        assertThat(one(TestOrganization.create().admin().graphql(), PILOT, null).getString("name"))
                .isEqualTo("Pilot");
        change(admin, PILOT, 1, content("Too late", "lead"))
                .body("userErrors.code", contains("CONFLICT"))
                .body("actionPlanTemplate.name", is("Our pilot"));
    }

    @Test
    void templatesArePagedWithTheReadyOnesFirst() {
        create(admin, content("First of ours", "lead")).body("userErrors", empty());
        create(admin, content("Second of ours", "lead")).body("userErrors", empty());
        change(admin, PILOT, 1, content("Our pilot", "lead"));
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = page(rep, 2, after);
            names.addAll(page.getList("nodes.name"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);

        assertThat(names)
                .containsExactly(
                        "New supplier onboarding",
                        "Statement of work",
                        "Contract-to-hire programme",
                        "Renewal",
                        "Our pilot",
                        "First of ours",
                        "Second of ours");
    }

    @Test
    void templateNoPlanCouldBeMadeOfIsRefusedAtThePlace() {
        create(admin, content("Ours", "nobody"))
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("content", "tasks", "0", "role"));
        Map<String, Object> circle = content("Ours", "lead");
        circle.put("dependencies", List.of(Map.of("from", "done", "to", "work")));
        create(admin, circle)
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("content", "dependencies"));
        create(admin, content("Ours", "lead"), "id", ReadyTemplates.id("pilot").toString())
                .body("userErrors[0].field", contains("id"));
    }

    @Test
    void retryOfACreateMeetsTheFirstOne() {
        String id = Uuids.next().toString();
        create(admin, content("Ours", "lead"), "id", id, "clientMutationId", "k")
                .body("userErrors", empty());
        create(admin, content("Ours", "lead"), "id", id, "clientMutationId", "k")
                .body("userErrors", empty());
        create(admin, content("Ours", "lead"), "id", id).body("userErrors.code", contains("ALREADY_EXISTS"));
    }

    @Test
    void templateOfAnotherOrganizationIsNotThere() {
        String id = create(admin, content("Ours", "lead"))
                .extract()
                .path("data.createActionPlanTemplate.actionPlanTemplate.id");
        Graphql outsider = TestOrganization.create().admin().graphql();

        outsider.run(Operation.read("web/ActionPlanTemplate"), "id", id).body("data.actionPlanTemplate", nullValue());
        change(outsider, id, 1, content("Mine", "lead")).body("userErrors.code", contains("NOT_FOUND"));
    }
}
