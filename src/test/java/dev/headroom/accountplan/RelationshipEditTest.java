package dev.headroom.accountplan;

import static dev.headroom.accountplan.PlannedCustomer.named;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people change one map, and what nobody may change. */
@QuarkusTest
class RelationshipEditTest {

    private static final String PAYLOAD = "data.changeRelationshipMap.";
    private static final String NODES = PAYLOAD + "relationshipMap.stakeholders.nodes.";
    private static final String ERRORS = PAYLOAD + "userErrors";

    /** As many as a map holds. */
    private static final int MOST_NOTES = 1_500;

    private PlannedCustomer customer;
    private Person rep;
    private Person colleague;
    private String ann;
    private String bob;

    @BeforeEach
    void prepare() {
        customer = new PlannedCustomer();
        rep = customer.rep;
        colleague = customer.colleague;
        ann = customer.contact("Ann", "EXECUTIVE");
        bob = customer.contact("Bob", "MANAGER");
        customer.change(rep, 0, "putStakeholders", List.of(put(ann, "influence", 3), put(bob, "influence", 3)))
                .body(ERRORS, empty());
    }

    private static Map<String, Object> put(String contact, String field, Object value) {
        return named("contact", contact, field, value);
    }

    @Test
    void editsOfDifferentFieldsAreBothKept() {
        String carl = customer.contact("Carl", "DIRECTOR");
        customer.change(
                colleague,
                1,
                "putStakeholders",
                List.of(put(ann, "disposition", "ENEMY")),
                "addNotes",
                List.of(named("contact", ann, "text", "Lost the last tender")));

        customer.change(
                        rep,
                        1,
                        "putStakeholders",
                        List.of(put(ann, "influence", 8), named("contact", carl)),
                        "addNotes",
                        List.of(named("contact", ann, "text", "New head of IT")))
                .body(ERRORS, empty())
                .body(PAYLOAD + "relationshipMap.version", is(3))
                .body(NODES + "contact.id", contains(ann, bob, carl))
                .body(NODES + "influence", contains(8, 3, null))
                .body(NODES + "disposition", contains("ENEMY", null, null))
                .body(NODES + "notes[0].text", contains("Lost the last tender", "New head of IT"));
    }

    @Test
    void firstChangesOfTwoPeopleAreBothKept() {
        PlannedCustomer other = new PlannedCustomer();
        String eve = other.contact("Eve", "VP");
        String fay = other.contact("Fay", "VP");
        other.change(other.rep, 0, "putStakeholders", List.of(named("contact", eve)));

        other.change(other.colleague, 0, "putStakeholders", List.of(named("contact", fay)))
                .body(ERRORS, empty())
                .body(NODES + "contact.id", contains(eve, fay));
    }

    @Test
    void whatTwoPeopleSayOfTheSameNewStakeholderIsBothKept() {
        String gus = customer.contact("Gus", "VP");
        customer.change(
                colleague,
                1,
                "putStakeholders",
                List.of(named("contact", gus, "disposition", "ENEMY", "influence", 2)),
                "putTeamLinks",
                List.of(named("contact", gus, "member", rep.globalId(), "current", "VENDOR")));

        customer.change(
                        rep,
                        1,
                        "putStakeholders",
                        List.of(put(gus, "decisionRole", "APPROVER")),
                        "putTeamLinks",
                        List.of(named("contact", gus, "member", rep.globalId(), "wanted", "TRUSTED_ADVISOR")))
                .body(ERRORS, empty())
                .body(NODES + "decisionRole", hasItems("APPROVER"))
                .body(NODES + "disposition", hasItems("ENEMY"));
        customer.change(rep, 1, "putStakeholders", List.of(put(gus, "influence", 9)))
                .body(ERRORS + ".code", contains("CONFLICT"))
                .body(ERRORS + ".field", contains(List.of("putStakeholders", "0", "influence")))
                .body(ERRORS + "[0].message", allOf(containsString("9"), containsString("2")));
    }

    @Test
    void sameFieldIsAConflictThatNamesBothValuesAndWritesNothing() {
        customer.change(
                colleague,
                1,
                "putStakeholders",
                List.of(named("contact", bob, "influence", 5, "disposition", "MENTOR")));

        customer.change(
                        rep,
                        1,
                        "putStakeholders",
                        List.of(put(ann, "influence", 1), named("contact", bob, "influence", 7, "disposition", null)))
                .body(ERRORS + ".code", contains("CONFLICT"))
                .body(ERRORS + ".field", contains(List.of("putStakeholders", "1", "influence")))
                .body(ERRORS + "[0].message", allOf(containsString("7"), containsString("5")))
                .body(PAYLOAD + "relationshipMap.version", is(2))
                .body(NODES + "influence", contains(3, 5))
                .body(NODES + "disposition", contains(null, "MENTOR"));
    }

    @Test
    void sameValueOnBothSidesIsNoConflict() {
        customer.change(colleague, 1, "putStakeholders", List.of(put(ann, "influence", 5)));

        customer.change(rep, 1, "putStakeholders", List.of(put(ann, "influence", 5)))
                .body(ERRORS, empty())
                .body(NODES + "influence", contains(5, 3));
    }

    @Test
    void everyFieldThatBothChangedIsNamed() {
        String member = rep.globalId();
        var link = named("contact", ann, "member", member, "current", "VENDOR");
        var edge = named("from", ann, "to", bob, "kind", "CONFLICT", "strength", 0.1);
        customer.change(colleague, 1, "putTeamLinks", List.of(link), "putEdges", List.of(edge));
        customer.change(
                colleague,
                2,
                "putTeamLinks",
                List.of(named("contact", ann, "member", member, "current", "PROBLEM_SOLVER")),
                "removeEdges",
                List.of(named("from", ann, "to", bob, "kind", "CONFLICT")));

        customer.change(
                        rep,
                        2,
                        "putTeamLinks",
                        List.of(named("contact", ann, "member", member, "current", "TRUSTED_ADVISOR")),
                        "putEdges",
                        List.of(named("from", ann, "to", bob, "kind", "CONFLICT", "strength", 0.9)))
                .body(ERRORS + ".code", contains("CONFLICT", "CONFLICT"))
                .body(
                        ERRORS + ".field",
                        containsInAnyOrder(List.of("putTeamLinks", "0", "current"), List.of("putEdges", "0")));
    }

    @Test
    void lineToSomebodyTakenOffMeanwhileIsAConflict() {
        customer.change(colleague, 1, "removeStakeholders", List.of(named("contact", bob)));

        customer.change(rep, 1, "putEdges", List.of(named("from", ann, "to", bob, "kind", "INFLUENCE")))
                .body(ERRORS + ".code", contains("CONFLICT"))
                .body(NODES + "contact.id", contains(ann));
        customer.change(rep, 1, "putStakeholders", List.of(put(bob, "influence", 9)))
                .body(ERRORS + ".field", contains(List.of("putStakeholders", "0")));
        customer.change(colleague, 2, "putStakeholders", List.of(put(ann, "influence", 9)));
        customer.change(rep, 2, "removeStakeholders", List.of(named("contact", ann)))
                .body(ERRORS + ".field", contains(List.of("removeStakeholders", "0")));
    }

    @Test
    void versionThatNeverWasIsAConflict() {
        for (int version : List.of(-1, 9)) {
            customer.change(rep, version, "putStakeholders", List.of(put(ann, "influence", 9)))
                    .body(ERRORS + ".code", contains("CONFLICT"))
                    .body(ERRORS + "[0].field", contains("expectedVersion"))
                    .body(PAYLOAD + "relationshipMap.version", is(1));
        }
    }

    @Test
    void sameKeyReplaysTheFirstAnswer() {
        for (int time = 0; time < 2; time++) {
            customer.change(rep, 1, "clientMutationId", "k", "addNotes", List.of(named("contact", ann, "text", "Once")))
                    .body(ERRORS, empty())
                    .body(PAYLOAD + "relationshipMap.version", is(2))
                    .body(NODES + "notes[0].text", contains("Once"));
        }
        customer.change(rep, 1, "clientMutationId", "k", "addNotes", List.of(named("contact", bob, "text", "Twice")))
                .body(ERRORS + ".code", contains("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void whatOnlyBothTogetherAreTooManyForIsAConflict() {
        var most = IntStream.range(0, MOST_NOTES - 1)
                .mapToObj(number -> named("contact", ann, "text", "Note " + number))
                .toList();
        customer.change(rep, 1, "addNotes", most).body(ERRORS, empty());
        customer.change(colleague, 2, "addNotes", List.of(named("contact", bob, "text", "Theirs")))
                .body(ERRORS, empty());

        customer.change(rep, 2, "addNotes", List.of(named("contact", bob, "text", "Mine")))
                .body("errors", nullValue())
                .body(ERRORS + ".code", contains("CONFLICT"))
                .body(ERRORS + "[0].field", contains("expectedVersion"))
                .body(ERRORS + "[0].message", containsString("A map holds at most 1500 notes"))
                .body(PAYLOAD + "relationshipMap.version", is(3));
    }

    @Test
    void whatCannotBePutIsRefusedAtItsField() {
        PlannedCustomer foreign = new PlannedCustomer();
        String stranger = foreign.contact("Eve", "VP");
        UUID elsewhere = customer.organization.account("Other customer", rep.id());
        String member = rep.globalId();

        for (String contact : List.of("junk", stranger, GlobalId.of("Account", elsewhere))) {
            requireRefused(
                    "NOT_FOUND",
                    List.of("putStakeholders", "0", "contact"),
                    "putStakeholders",
                    named("contact", contact));
            requireRefused(
                    "NOT_FOUND",
                    List.of("addNotes", "0", "contact"),
                    "addNotes",
                    named("contact", contact, "text", "x"));
            requireRefused(
                    "NOT_FOUND",
                    List.of("putTeamLinks", "0", "contact"),
                    "putTeamLinks",
                    named("contact", contact, "member", member));
            requireRefused(
                    "NOT_FOUND",
                    List.of("putEdges", "0", "to"),
                    "putEdges",
                    named("from", ann, "to", contact, "kind", "CONFLICT"));
        }
        for (String other : List.of("junk", foreign.rep.globalId())) {
            requireRefused(
                    "NOT_FOUND",
                    List.of("putTeamLinks", "0", "member"),
                    "putTeamLinks",
                    named("contact", ann, "member", other));
        }
        requireRefused(
                "BAD_USER_INPUT",
                List.of("putStakeholders", "0", "influence"),
                "putStakeholders",
                put(ann, "influence", 11));
        requireRefused(
                "BAD_USER_INPUT", List.of("addNotes", "0", "text"), "addNotes", named("contact", ann, "text", " "));
        requireRefused(
                "BAD_USER_INPUT",
                List.of("putEdges", "0", "to"),
                "putEdges",
                named("from", ann, "to", ann, "kind", "CONFLICT"));
        requireRefused(
                "BAD_USER_INPUT",
                List.of("putEdges", "0", "strength"),
                "putEdges",
                named("from", ann, "to", bob, "kind", "CONFLICT", "strength", 2));
        requireRefused(
                "NOT_FOUND",
                List.of("removeEdges", "0", "to"),
                "removeEdges",
                named("from", ann, "to", bob, "kind", "CONFLICT"));
        requireRefused(
                "NOT_FOUND",
                List.of("removeTeamLinks", "0", "member"),
                "removeTeamLinks",
                named("contact", ann, "member", member));
        customer.change(rep, 1, "putStakeholders", Arrays.asList(put(ann, "influence", 1), null))
                .body(ERRORS + ".field", contains(List.of("putStakeholders", "1")));
        customer.map(rep.graphql()).body("version", is(1));
    }

    private void requireRefused(String code, List<String> field, String list, Map<String, Object> item) {
        customer.change(rep, 1, list, Collections.singletonList(item))
                .body(PAYLOAD + "relationshipMap", nullValue())
                .body(ERRORS + ".code", contains(code))
                .body(ERRORS + ".field", contains(field));
    }

    @Test
    void onlyWhoMayWriteTheAccountChangesItsMap() {
        PlannedCustomer foreign = new PlannedCustomer();
        Graphql outsider = customer.organization.member("REP", null).graphql();
        var reader = customer.organization.application().grant("account-plan:read", customer.account);
        var writer = customer.organization.application().grant("account-plan:write", customer.account);
        var put = List.of(put(ann, "influence", 6));

        for (ValidatableResponse answer : List.of(
                customer.change(outsider, 1, "putStakeholders", put),
                customer.change(foreign.rep, 1, "putStakeholders", put),
                customer.change(rep, 1, "accountPlan", "junk"),
                customer.change(rep, 1, "accountPlan", GlobalId.of("AccountPlan", UUID.randomUUID())))) {
            answer.body(ERRORS + ".code", contains("NOT_FOUND"))
                    .body(ERRORS + ".field", contains(List.of("accountPlan")));
        }
        customer.change(reader.graphql(), 1, "putStakeholders", put).body(ERRORS + ".code", hasItems("FORBIDDEN"));
        customer.change(writer.graphql(), 1, "putStakeholders", put)
                .body(ERRORS, empty())
                .body(PAYLOAD + "relationshipMap.version", is(2));
    }
}
