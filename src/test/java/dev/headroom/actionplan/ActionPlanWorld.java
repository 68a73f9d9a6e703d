package dev.headroom.actionplan;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer, the rep who owns it, others around them, and what clients do with action plans. */
final class ActionPlanWorld {

    private static final String CREATE = Operation.read("web/CreateActionPlan");
    private static final String READ = Operation.read("web/ActionPlan");
    private static final String CHANGE = Operation.read("mobile/ChangeActionPlan");

    final TestOrganization organization = TestOrganization.create();
    private final UUID team = organization.team(null);
    final Person admin = organization.admin();
    final Person manager = organization.member("MANAGER", team);
    final Person rep = organization.member("REP", team);
    final Person colleague = organization.member("REP", team);
    final Person stranger = organization.member("REP", null);
    final UUID account = organization.account("Customer", rep.id());

    ActionPlanWorld() {
        organization.onAccount(account, colleague);
    }

    static String newId() {
        return Uuids.next().toString();
    }

    static String inDays(int days) {
        return today().plusDays(days).toString();
    }

    String accountId() {
        return GlobalId.of("Account", account);
    }

    /** The id of a new contact of the customer. */
    String contact(String name) {
        return rep.graphql()
                .run(
                        Operation.read("mobile/CreateContact"),
                        "input",
                        named(
                                "account",
                                accountId(),
                                "unit",
                                GlobalId.of("BusinessUnit", organization.unit(account)),
                                "name",
                                name,
                                "email",
                                "ann@customer.example",
                                "level",
                                "EXECUTIVE"))
                .extract()
                .path("data.createContact.contact.id");
    }

    static Map<String, Object> named(@Nullable Object... fields) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            named.put((String) fields[index], fields[index + 1]);
        }
        return named;
    }

    static List<Map<String, Object>> one(@Nullable Object... fields) {
        return List.of(named(fields));
    }

    /** Creates a plan with the customer; the fields are given as name, value and replace the usual ones. */
    ValidatableResponse create(Person who, @Nullable Object... fields) {
        Map<String, Object> input =
                named("account", accountId(), "title", "Go live", "outcome", "It works", "targetOn", inDays(200));
        input.putAll(named(fields));
        return who.graphql().run(CREATE, "input", input).rootPath("data.createActionPlan");
    }

    /** The id of a new empty plan of the rep. */
    String plan() {
        return create(rep).extract().path("data.createActionPlan.actionPlan.id");
    }

    static JsonPath read(Person who, String plan) {
        return read(who.graphql(), plan, null);
    }

    static JsonPath read(Graphql graphql, String plan, @Nullable Integer version) {
        return graphql.run(READ, "id", plan, "version", version, "first", 100)
                .extract()
                .jsonPath()
                .setRootPath("data.actionPlan");
    }

    static ValidatableResponse change(Person who, String plan, int expectedVersion, @Nullable Object... fields) {
        return change(who.graphql(), plan, expectedVersion, fields);
    }

    static ValidatableResponse change(Graphql who, String plan, int expectedVersion, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.put("id", plan);
        input.put("expectedVersion", expectedVersion);
        return who.run(CHANGE, "input", input).rootPath("data.changeActionPlan");
    }

    static Map<String, Object> task(String id, String milestone, String owner, String title) {
        return named("id", id, "milestone", milestone, "owner", owner, "title", title, "workdays", 2);
    }

    /** Asked for each time: a run may go on over midnight. */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
