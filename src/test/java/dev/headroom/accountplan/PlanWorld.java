package dev.headroom.accountplan;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer with a unit, the rep who owns the customer, others around them, and what clients do with plans. */
public final class PlanWorld {

    private static final String CREATE = Operation.read("web/CreateAccountPlan");
    private static final String READ = Operation.read("web/AccountPlan");
    private static final String CHANGE = Operation.read("mobile/ChangeAccountPlan");
    private static final String MOVE = Operation.read("mobile/MoveAccountPlan");
    private static final String MOVE_ACTION = Operation.read("mobile/MovePlanAction");
    private static final String REVIEW = Operation.read("mobile/RecordPlanReview");
    private static final String CHANGES = Operation.read("web/PlanChanges");

    public final TestOrganization organization = TestOrganization.create();
    private final UUID team = organization.team(null);
    final Person admin = organization.admin();
    public final Person manager = organization.member("MANAGER", team);
    public final Person rep = organization.member("REP", team);
    final Person colleague = organization.member("REP", team);
    final Person stranger = organization.member("REP", null);
    public final UUID account = organization.account("Customer", rep.id());
    final UUID unit = organization.unit(account);
    final UUID offering = organization.offering();
    final UUID vendor = organization.vendor();

    public PlanWorld() {
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

    String unitId() {
        return GlobalId.of("BusinessUnit", unit);
    }

    String offeringId() {
        return GlobalId.of("Offering", offering);
    }

    String vendorId() {
        return GlobalId.of("Vendor", vendor);
    }

    /** The id of a new executive in the customer's unit. */
    String contact(String name) {
        return rep.graphql()
                .run(
                        Operation.read("mobile/CreateContact"),
                        "input",
                        named("account", accountId(), "unit", unitId(), "name", name, "level", "EXECUTIVE"))
                .extract()
                .path("data.createContact.contact.id");
    }

    /** Records a call of the rep with the contact. */
    void touch(String contact) {
        Map<String, Object> call = named("kind", "CALL", "source", "Call", "contacts", List.of(contact));
        call.putAll(named(
                "happenedAt", OffsetDateTime.now(ZoneOffset.UTC).minusHours(1).toString()));
        call.put("members", List.of(rep.globalId()));
        rep.graphql().run(Operation.read("mobile/RecordTouch"), "input", call).statusCode(200);
    }

    static Map<String, Object> named(@Nullable Object... fields) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            named.put((String) fields[index], fields[index + 1]);
        }
        return named;
    }

    /** Creates a plan of the customer; the fields are given as name, value and replace the usual ones. */
    ValidatableResponse create(Person who, @Nullable Object... fields) {
        Map<String, Object> input =
                named("account", accountId(), "title", "Growth", "from", inDays(-30), "to", inDays(300));
        input.putAll(named(fields));
        return who.graphql().run(CREATE, "input", input).rootPath("data.createAccountPlan");
    }

    /** The id of a new plan of the rep. */
    public String plan() {
        return create(rep).extract().path("data.createAccountPlan.accountPlan.id");
    }

    JsonPath read(Person who, String plan) {
        return read(who.graphql(), plan, null);
    }

    static JsonPath read(Graphql graphql, String plan, @Nullable Integer version) {
        return graphql.run(READ, "id", plan, "version", version)
                .extract()
                .jsonPath()
                .setRootPath("data.accountPlan");
    }

    ValidatableResponse change(Person who, String plan, int expectedVersion, @Nullable Object... fields) {
        return change(who.graphql(), plan, expectedVersion, fields);
    }

    static ValidatableResponse change(Graphql who, String plan, int expectedVersion, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.put("id", plan);
        input.put("expectedVersion", expectedVersion);
        return who.run(CHANGE, "input", input).rootPath("data.changeAccountPlan");
    }

    public ValidatableResponse move(
            Person who, String plan, int expectedVersion, String to, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.putAll(named("id", plan, "expectedVersion", expectedVersion, "to", to));
        return who.graphql().run(MOVE, "input", input).rootPath("data.moveAccountPlan");
    }

    ValidatableResponse moveAction(Person who, String plan, String action, String to, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.putAll(named("plan", plan, "action", action, "to", to));
        return who.graphql().run(MOVE_ACTION, "input", input).rootPath("data.movePlanAction");
    }

    public ValidatableResponse review(Person who, String plan, @Nullable Object... fields) {
        Map<String, Object> input = named("plan", plan, "id", newId(), "heldOn", inDays(0));
        input.putAll(named(fields));
        return who.graphql().run(REVIEW, "input", input).rootPath("data.recordPlanReview");
    }

    ValidatableResponse changes(Person who, String plan, int from, int to) {
        return who.graphql()
                .run(CHANGES, "id", plan, "from", from, "to", to, "first", 100)
                .rootPath("data.accountPlan.changesBetween");
    }

    Map<String, Object> action(String id, String title) {
        return named("id", id, "title", title, "owner", rep.globalId(), "dueOn", inDays(30));
    }

    static List<Map<String, Object>> one(@Nullable Object... fields) {
        return List.of(named(fields));
    }

    /** Sizes the one cell of the customer, gives it a target, and knows two executives in its unit. */
    void knowTheCustomer() {
        Graphql graphql = rep.graphql();
        var cell = named("unit", unitId(), "offering", offeringId());
        Map<String, Object> estimate = new HashMap<>(cell);
        estimate.putAll(named("account", accountId(), "from", inDays(-60), "to", inDays(600), "mid", "1000"));
        estimate.putAll(named("low", "900", "high", "1100", "method", "CLIENT_STATED", "source", "Their own plan"));
        estimate.put("observedOn", inDays(-1));
        graphql.run(Operation.read("mobile/AddWalletEstimate"), "input", estimate);
        Map<String, Object> target = new HashMap<>(cell);
        String map = account + "~" + inDays(-30) + "~" + inDays(300);
        target.putAll(named("walletShareMap", new GlobalId("WalletShareMap", map).encoded()));
        target.putAll(named("expectedVersion", 0, "target", "500", "effectiveFrom", inDays(-30)));
        graphql.run(Operation.read("mobile/AssertCell"), "input", target);
        contact("Ann Example");
        contact("Ben Example");
    }

    /** Fills in all that approval asks for. */
    ValidatableResponse complete(String plan, int expectedVersion) {
        String objective = newId();
        Map<String, Object> action = action(newId(), "Meet the buyers");
        action.put("aim", named("unit", unitId(), "offering", offeringId()));
        Map<String, Object> measure = named("id", newId(), "objective", objective, "source", "WALLET_SHARE");
        measure.putAll(named("baseline", "0.10", "baselineOn", inDays(-30), "target", "0.25", "dueOn", inDays(200)));
        return change(
                rep,
                plan,
                expectedVersion,
                "putObjectives",
                one("id", objective, "title", "A quarter of the cell", "owner", rep.globalId()),
                "putMeasures",
                List.of(measure),
                "putActions",
                List.of(action));
    }

    /** Asked for each time: a run may go on over midnight. */
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
