package dev.headroom.accountplan;

import static dev.headroom.accountplan.PlannedCustomer.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationship maps over HTTP: what people think of contacts, and what follows from that and from touches. */
@QuarkusTest
class RelationshipMapApiTest {

    private static final String MAP = "data.changeRelationshipMap.relationshipMap.";

    private PlannedCustomer customer;
    private Graphql rep;
    private String ann;
    private String bob;

    @BeforeEach
    void prepare() {
        customer = new PlannedCustomer();
        rep = customer.rep.graphql();
        ann = customer.contact("Ann", "EXECUTIVE");
        bob = customer.contact("Bob", "MANAGER");
    }

    @Test
    void planHasAMapBeforeAnybodyChangesIt() {
        customer.map(rep)
                .body("version", is(0))
                .body("status", is("NO_CONTACTS"))
                .body("statusStep", is(0))
                .body("coverage", nullValue())
                .body("stakeholders.nodes", empty())
                .body("contactCoverage.nodes.typed", everyItem(is("UNKNOWN")))
                .body("contactCoverage.nodes.measured", everyItem(is("UNKNOWN")))
                .body("exposure.requiredContacts", is(7))
                .body("exposure.missingContacts", nullValue())
                .body("exposure.singleThreadedCells", nullValue())
                .body("exposure.revenueOnNobody", nullValue())
                .body("coverageSlots.nodes.missing", contains(1, 1, 2, 2, 1))
                .body("seniorContacts.nodes.known", contains(1));
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsSetToNullGoes() {
        customer.change(
                        customer.rep,
                        0,
                        "putStakeholders",
                        List.of(named(
                                "contact",
                                ann,
                                "decisionRole",
                                "DECISION_MAKER",
                                "influence",
                                9,
                                "disposition",
                                "SUPPORTER",
                                "politicalStatus",
                                "INNER_CIRCLE",
                                "orientation",
                                "BUSINESS",
                                "typedCoverage",
                                "IN_DEPTH")))
                .body("data.changeRelationshipMap.userErrors", empty())
                .body("data.changeRelationshipMap.syncVersion", notNullValue())
                .body(MAP + "version", is(1))
                .body(MAP + "status", is("SUPPORTIVE_KEY_PLAYERS"))
                .body(MAP + "stakeholders.nodes.contact.id", contains(ann));

        customer.change(
                        customer.rep,
                        1,
                        "putStakeholders",
                        List.of(named("contact", ann, "disposition", null, "typedCoverage", null, "influence", 4)))
                .body(MAP + "version", is(2))
                .body(MAP + "status", is("NO_SUPPORTIVE_KEY_PLAYERS"))
                .body(MAP + "stakeholders.nodes.decisionRole", contains("DECISION_MAKER"))
                .body(MAP + "stakeholders.nodes.influence", contains(4))
                .body(MAP + "stakeholders.nodes[0].disposition", nullValue())
                .body(MAP + "stakeholders.nodes.typedCoverage", contains("UNKNOWN"))
                .body(MAP + "stakeholders.nodes.orientation", contains("BUSINESS"));
        customer.map(rep)
                .body("contactCoverage.nodes.contactClass", containsInAnyOrder("KEY_PLAYER_WITHOUT_COVER", null));
    }

    @Test
    void takingAStakeholderOffTakesTheirLinksAndLinesToo() {
        putBoth();
        String member = customer.rep.globalId();
        customer.change(
                        customer.rep,
                        1,
                        "putTeamLinks",
                        List.of(named(
                                "contact", ann, "member", member, "current", "VENDOR", "wanted", "TRUSTED_ADVISOR")),
                        "putEdges",
                        List.of(named("from", ann, "to", bob, "kind", "INFLUENCE", "strength", 0.5)),
                        "addNotes",
                        List.of(named("contact", ann, "text", "Prefers mornings")))
                .body("data.changeRelationshipMap.userErrors", empty())
                .body(MAP + "teamLinks.nodes.member.id", contains(member))
                .body(MAP + "teamLinks.nodes.wanted", contains("TRUSTED_ADVISOR"))
                .body(MAP + "influenceEdges.nodes.from.id", contains(ann))
                .body(MAP + "influenceEdges.nodes.to.id", contains(bob))
                .body(MAP + "influenceEdges.nodes.strength", contains(0.5f))
                .body(MAP + "stakeholders.nodes[0].notes.text", contains("Prefers mornings"))
                .body(MAP + "stakeholders.nodes[0].notes.author", contains("REP " + customer.rep.id()));

        customer.change(customer.rep, 2, "removeStakeholders", List.of(named("contact", ann)))
                .body(MAP + "stakeholders.nodes.contact.id", contains(bob))
                .body(MAP + "teamLinks.nodes", empty())
                .body(MAP + "influenceEdges.nodes", empty());
    }

    private void putBoth() {
        customer.change(customer.rep, 0, "putStakeholders", List.of(named("contact", ann), named("contact", bob)))
                .body(MAP + "version", is(1));
    }

    @Test
    void touchesMoveMeasuredCoverageAndNoEditOfTheMapDoes() {
        String measured = "contactCoverage.nodes.find { it.contact.id == '%s' }.";
        String ofAnn = measured.formatted(ann);

        customer.change(
                customer.rep, 0, "putStakeholders", List.of(named("contact", ann, "typedCoverage", "IN_DEPTH")));
        customer.map(rep)
                .body(ofAnn + "typed", is("IN_DEPTH"))
                .body(ofAnn + "measured", is("UNKNOWN"))
                .body(ofAnn + "disagrees", is(false));

        customer.call(ann, customer.rep, 1, 10);
        customer.map(rep)
                .body(ofAnn + "measured", is("BRIEF"))
                .body(ofAnn + "disagrees", is(true))
                .body(measured.formatted(bob) + "measured", is("NO_CONTACT"))
                .body("coverage", is(0f));

        customer.call(ann, customer.rep, 1, 3);
        customer.change(customer.rep, 1, "putStakeholders", List.of(named("contact", ann, "typedCoverage", "BRIEF")));
        customer.map(rep)
                .body(ofAnn + "typed", is("BRIEF"))
                .body(ofAnn + "measured", is("MULTIPLE"))
                .body(ofAnn + "touches", is(2))
                .body(ofAnn + "engaged", is(true))
                .body("exposure.missingContacts", is(6))
                .body("seniorContacts.nodes.engaged", contains(1));
    }

    @Test
    void pictureOfAnEarlierDayKnowsNothingOfWhatWasRecordedSince() {
        customer.call(ann, customer.rep, 2, 10);

        rep.run(
                        Operation.read("web/RelationshipMap"),
                        "plan",
                        customer.planId(),
                        "asOf",
                        LocalDate.now(ZoneOffset.UTC).minusDays(2).toString())
                .rootPath("data.accountPlan.relationshipMap")
                .body("coverage", nullValue())
                .body("contactCoverage.nodes.touches", everyItem(is(0)));
        customer.map(rep).body("contactCoverage.nodes.touches", containsInAnyOrder(2, 0));
    }

    @Test
    void headroomThatHangsOnOnePersonIsSingleThreaded() {
        UUID offering = customer.organization.offering();
        customer.headroom(offering, "1000");
        customer.call(ann, customer.rep, 2, 5);

        customer.map(rep)
                .body("singleThreadedCells.nodes.headroom.amount", contains("1000.00"))
                .body("singleThreadedCells.nodes.onlyPerson.name", contains("Ann"))
                .body("singleThreadedCells.nodes.onlyMember.id", contains(customer.rep.globalId()))
                .body("comfortZone.comfort", is(0f))
                .body("comfortZone.rows.nodes.touches", contains(2));

        customer.call(bob, customer.colleague, 2, 5);
        customer.map(rep).body("singleThreadedCells.nodes", empty());
        rep.run(Operation.read("web/Departure"), "plan", customer.planId(), "contact", ann)
                .rootPath("data.accountPlan.relationshipMap.departure")
                .body("before.singleThreadedCells", is(0))
                .body("after.singleThreadedCells", is(1))
                .body("worseCells.nodes.size()", is(1))
                .body("worseSlots.nodes.level", contains("EXECUTIVE"));
        rep.run(Operation.read("web/Departure"), "plan", customer.planId(), "member", customer.colleague.globalId())
                .rootPath("data.accountPlan.relationshipMap.departure")
                .body("after.missingContacts", greaterThan(5))
                .body("turnTo.id", contains(bob));
    }

    @Test
    void colleagueWhoMayNotSignInAnyMoreIsNoWayToAnybody() {
        customer.call(ann, customer.colleague, 2, 5);
        customer.map(rep).body("seniorContacts.nodes.engaged", contains(1));

        customer.organization
                .admin()
                .graphql()
                .run(
                        "mutation($i: ChangeMemberInput!) { changeMember(input: $i) { userErrors { message } } }",
                        "i",
                        named("id", customer.colleague.globalId(), "expectedVersion", 1, "active", false))
                .body("data.changeMember.userErrors", empty());

        customer.map(rep)
                .body("seniorContacts.nodes.engaged", contains(0))
                .body("contactCoverage.nodes.touches", containsInAnyOrder(2, 0));
    }

    @Test
    void placeholderIsNoSeniorContact() {
        rep.run(
                        "mutation($i: CreateContactInput!) { createContact(input: $i) { userErrors { message } } }",
                        "i",
                        named(
                                "account",
                                GlobalId.of("Account", customer.account),
                                "unit",
                                GlobalId.of("BusinessUnit", customer.unit),
                                "description",
                                "Whoever leads it",
                                "level",
                                "EXECUTIVE"))
                .body("data.createContact.userErrors", empty());

        customer.map(rep).body("contactCoverage.nodes.size()", is(3)).body("seniorContacts.nodes.known", contains(1));
    }

    @Test
    void departureNeedsSomebodyWhoIsThere() {
        PlannedCustomer foreign = new PlannedCustomer();
        String departure = Operation.read("web/Departure");
        String code = "errors[0].extensions.code";

        rep.run(departure, "plan", customer.planId()).body(code, is("BAD_USER_INPUT"));
        for (String contact : List.of("junk", foreign.contact("Eve", "VP"))) {
            rep.run(departure, "plan", customer.planId(), "contact", contact).body(code, is("NOT_FOUND"));
        }
        for (String member : List.of("junk", foreign.rep.globalId())) {
            rep.run(departure, "plan", customer.planId(), "member", member).body(code, is("NOT_FOUND"));
        }
    }

    @Test
    void listsArePagedAndACursorFitsItsListOnly() {
        putBoth();
        String pages = "query P($plan: ID!, $after: String) { accountPlan(id: $plan) { relationshipMap {"
                + " stakeholders(first: 1, after: $after) { nodes { contact { id } }"
                + " pageInfo { hasNextPage endCursor } } } } }";
        String list = "data.accountPlan.relationshipMap.stakeholders.";

        String cursor = rep.run(pages, "plan", customer.planId())
                .body(list + "nodes.contact.id", contains(ann))
                .body(list + "pageInfo.hasNextPage", is(true))
                .extract()
                .path(list + "pageInfo.endCursor");
        rep.run(pages, "plan", customer.planId(), "after", cursor)
                .body(list + "nodes.contact.id", contains(bob))
                .body(list + "pageInfo.hasNextPage", is(false));
        rep.run(pages.replace("stakeholders(", "contactCoverage("), "plan", customer.planId(), "after", cursor)
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"));
    }

    @Test
    void cursorOfOneDayOrDepartureFitsNoOther() {
        customer.headroom(customer.organization.offering(), "1000");
        customer.call(ann, customer.rep, 2, 5);
        customer.call(bob, customer.colleague, 2, 5);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String before = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();

        String rows = "query P($plan: ID!, $asOf: Date, $after: String) { accountPlan(id: $plan) {"
                + " relationshipMap(asOf: $asOf) { comfortZone { rows(first: 1, after: $after) {"
                + " pageInfo { endCursor } } } } } }";
        String row = cursor(rows, "relationshipMap.comfortZone.rows", "asOf", today);
        fits(rows, row, "asOf", today);
        fitsNot(rows, row, "asOf", before);

        for (String list : List.of("worseCells", "worseSlots")) {
            String worse = "query P($plan: ID!, $contact: ID, $member: ID, $after: String) { accountPlan(id: $plan) {"
                    + " relationshipMap { departure(contact: $contact, member: $member) {"
                    + " %s(first: 1, after: $after) { pageInfo { endCursor } } } } } }".formatted(list);
            String cell = cursor(worse, "relationshipMap.departure." + list, "contact", ann);
            fits(worse, cell, "contact", ann);
            fitsNot(worse, cell, "contact", bob);
            fitsNot(worse, cell, "member", customer.colleague.globalId());
        }
    }

    private String cursor(String query, String list, String name, String value) {
        return rep.run(query, "plan", customer.planId(), name, value)
                .extract()
                .path("data.accountPlan." + list + ".pageInfo.endCursor");
    }

    private void fits(String query, String cursor, String name, String value) {
        assertThat(cursor).isNotNull();
        rep.run(query, "plan", customer.planId(), name, value, "after", cursor).body("errors", nullValue());
    }

    private void fitsNot(String query, String cursor, String name, String value) {
        rep.run(query, "plan", customer.planId(), name, value, "after", cursor)
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"));
    }

    @Test
    void cellsThatAnApplicationMayNotSeeAreNotTakenForNone() {
        customer.headroom(customer.organization.offering(), "1000");
        customer.call(ann, customer.rep, 2, 5);
        customer.map(rep).body("exposure.singleThreadedCells", is(1));

        var numbers = customer.organization.application().grant("account-plan:read", customer.account);
        customer.map(numbers.graphql())
                .body("exposure.missingContacts", is(6))
                .body("exposure.singleThreadedCells", nullValue())
                .body("exposure.singleThreadedRevenue", nullValue());
    }

    @Test
    void applicationSeesWhatItWasGrantedAndNoMore() {
        putBoth();
        var numbers = customer.organization.application().grant("account-plan:read", customer.account);
        customer.map(numbers.graphql())
                .body("stakeholders.nodes.size()", is(2))
                .body("stakeholders.nodes.contact", everyItem(nullValue()))
                .body("contactCoverage.nodes.contact", everyItem(nullValue()));

        var people = customer.organization.application();
        PlannedCustomer.readingScopes().forEach(scope -> people.grant(scope, customer.account));
        customer.map(people.graphql()).body("stakeholders.nodes.contact.id", contains(ann, bob));

        var nothing = customer.organization.application().grant("contact:read", customer.account);
        assertThat(nothing.graphql()
                        .run(Operation.read("web/RelationshipMap"), "plan", customer.planId())
                        .extract()
                        .<List<String>>path("errors.extensions.code"))
                .contains("FORBIDDEN");
    }

    @Test
    void mapsOfOtherOrganizationsAreNotThere() {
        PlannedCustomer foreign = new PlannedCustomer();

        foreign.rep
                .graphql()
                .run(Operation.read("web/RelationshipMap"), "plan", customer.planId())
                .body("data.accountPlan", nullValue());
    }
}
