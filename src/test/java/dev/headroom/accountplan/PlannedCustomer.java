package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of one rep with a plan, and what clients do with the people there. */
public final class PlannedCustomer {

    private static final String CREATE = Operation.read("mobile/CreateContact");
    private static final String RECORD = Operation.read("mobile/RecordTouch");
    private static final String CHANGE = Operation.read("mobile/ChangeRelationshipMap");
    private static final String READ = Operation.read("web/RelationshipMap");

    public final TestOrganization organization = TestOrganization.create();
    public final Person rep = organization.member("REP", null);
    public final Person colleague = organization.member("REP", null);
    public final UUID account = organization.account("Customer", rep.id());
    public final UUID unit = organization.unit(account);
    public final UUID plan = Uuids.next();

    public PlannedCustomer() {
        organization.onAccount(account, colleague);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        store(AccountPlan.begin(
                plan,
                new PlanBasis(account, false, Uuids.next(), 1, null),
                PlanContent.begin("Growth", today.minusDays(200), today.plusDays(165), rep.id(), 90),
                new Stamp(OffsetDateTime.now(ZoneOffset.UTC), "member:" + rep.id())));
    }

    /** Plans are made in their own tests by their own mutation. */
    private void store(AccountPlan begun) {
        var author = new Author(organization.id(), "service:test");
        var documents = bean(DocumentStore.class).of(bean(AccountPlanForm.class));
        bean(DocumentMutations.class)
                .run(
                        new Mutation<>(author, "createAccountPlan", Map.of(), null, AccountPlan.class),
                        documents,
                        begun.uuid(),
                        () -> Uni.createFrom().item(DocumentWrite.insert(begun)))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    public String planId() {
        return GlobalId.of(AccountPlan.TYPE, plan);
    }

    /** A contact of the customer in its only unit. */
    public String contact(String name, String level) {
        Map<String, Object> input = Map.of(
                "account",
                GlobalId.of("Account", account),
                "unit",
                GlobalId.of("BusinessUnit", unit),
                "name",
                name,
                "level",
                level);
        return rep.graphql().run(CREATE, "input", input).extract().path("data.createContact.contact.id");
    }

    /** So many calls with the contact, the last one so many days ago, a day apart. */
    public void call(String contact, Person member, int times, int daysAgo) {
        for (int time = 0; time < times; time++) {
            String at = OffsetDateTime.now(ZoneOffset.UTC)
                    .minusDays(daysAgo + time)
                    .minusMinutes(5)
                    .toString();
            Map<String, Object> input = Map.of(
                    "kind",
                    "CALL",
                    "happenedAt",
                    at,
                    "source",
                    "Call",
                    "contacts",
                    List.of(contact),
                    "members",
                    List.of(GlobalId.of(Member.TYPE, member.id())));
            rep.graphql().run(RECORD, "input", input).statusCode(200);
        }
    }

    /** Says that there is so much to win with an offering in the unit. */
    public void headroom(UUID offering, String amount) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        rep.graphql()
                .run(
                        Operation.read("mobile/AddWalletEstimate"),
                        "input",
                        named(
                                "account",
                                GlobalId.of("Account", account),
                                "unit",
                                GlobalId.of("BusinessUnit", unit),
                                "offering",
                                GlobalId.of("Offering", offering),
                                "from",
                                today.minusDays(200).toString(),
                                "to",
                                today.plusDays(165).toString(),
                                "low",
                                amount,
                                "mid",
                                amount,
                                "high",
                                amount,
                                "method",
                                "CLIENT_STATED",
                                "source",
                                "Call",
                                "observedOn",
                                today.toString()))
                .statusCode(200);
    }

    /** A change of the map, with fields given as name, value, name, value. */
    public ValidatableResponse change(Person member, int expectedVersion, @Nullable Object... fields) {
        return change(member.graphql(), expectedVersion, fields);
    }

    public ValidatableResponse change(Graphql graphql, int expectedVersion, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.putIfAbsent("accountPlan", planId());
        input.put("expectedVersion", expectedVersion);
        return graphql.run(CHANGE, "input", input).statusCode(200);
    }

    /** The fields of one item. */
    public static Map<String, Object> named(@Nullable Object... fields) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            named.put((String) fields[index], fields[index + 1]);
        }
        return named;
    }

    /** The map as somebody sees it. */
    public ValidatableResponse map(Graphql graphql) {
        return graphql.run(READ, "plan", planId()).statusCode(200).rootPath("data.accountPlan.relationshipMap");
    }

    /** Every scope that an application can read a whole map with. */
    public static Set<String> readingScopes() {
        return Set.of("account-plan:read", "contact:read", "wallet-share:read");
    }
}
