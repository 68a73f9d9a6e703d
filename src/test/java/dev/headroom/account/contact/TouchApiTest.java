package dev.headroom.account.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Graphql;
import dev.headroom.support.Owner;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Touches over HTTP: recorded from events, once, and never changed. */
@QuarkusTest
class TouchApiTest {

    private static final String TOUCHES = """
            query Touches($id: ID!, $first: Int!, $after: String) {
              contact(id: $id) {
                version lastTouch { happenedAt kind }
                touches(first: $first, after: $after) {
                  nodes { happenedAt source member { id } contact { id } } pageInfo { hasNextPage endCursor }
                }
              }
            }
            """;

    @Inject
    Sql sql;

    private ContactWorld world;
    private Graphql rep;
    private String ann;

    @BeforeEach
    void prepare() {
        world = new ContactWorld();
        rep = world.rep.graphql();
        ann = world.contact("Ann");
    }

    @Test
    void eventBecomesATouchOfEachContactWithEachMember() {
        String bob = world.contact("Bob");
        String event = Uuids.next().toString();

        world.record(
                        rep,
                        "id",
                        event,
                        "contacts",
                        List.of(ann, bob),
                        "members",
                        List.of(world.rep.globalId(), world.colleague.globalId()))
                .body("data.recordTouch.userErrors", empty())
                .body("data.recordTouch.syncVersion", notNullValue())
                .body("data.recordTouch.touches.event", contains(event, event, event, event))
                .body("data.recordTouch.touches.contact.id", containsInAnyOrder(ann, ann, bob, bob))
                .body(
                        "data.recordTouch.touches.member.id",
                        containsInAnyOrder(
                                world.rep.globalId(),
                                world.rep.globalId(),
                                world.colleague.globalId(),
                                world.colleague.globalId()))
                .body("data.recordTouch.touches[0].source", is("Call on switches"))
                .body("data.recordTouch.touches[0].recordedBy", is("member:" + world.rep.id()));
    }

    @Test
    void callerIsTheMemberWhenNoneIsNamed() {
        world.record(rep, "contacts", List.of(ann))
                .body("data.recordTouch.touches.member.id", contains(world.rep.globalId()));
    }

    @Test
    void sameEventAgainIsNotDoubledAndAnotherUnderItsIdIsRefused() {
        String event = Uuids.next().toString();
        String first = world.record(rep, "id", event, "contacts", List.of(ann))
                .extract()
                .path("data.recordTouch.touches[0].id");

        world.record(rep, "id", event, "contacts", List.of(ann, ann), "happenedAt", "2026-01-31T19:00:00+10:00")
                .body("data.recordTouch.userErrors", empty())
                .body("data.recordTouch.syncVersion", notNullValue())
                .body("data.recordTouch.touches.id", contains(first));
        requireRefused("ALREADY_EXISTS", "id", "id", event, "contacts", List.of(ann), "source", "Another call");
        requireRefused("ALREADY_EXISTS", "id", "id", event, "contacts", List.of(ann, world.contact("Bob")));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void sameKeyReplaysTheFirstAnswer() {
        String first = world.record(rep, "contacts", List.of(ann), "clientMutationId", "k")
                .extract()
                .path("data.recordTouch.touches[0].id");

        world.record(rep, "contacts", List.of(ann), "clientMutationId", "k")
                .body("data.recordTouch.touches.id", contains(first));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void lastTouchFollowsFromTheTouchesAndNoVersionMoves() {
        rep.run(TOUCHES, "id", ann, "first", 5).body("data.contact.lastTouch", nullValue());
        for (String day : List.of("2026-01-10", "2026-01-30", "2026-01-20")) {
            world.record(rep, "contacts", List.of(ann), "happenedAt", day + "T09:00:00Z");
        }
        world.change(rep, ann, 1, "title", "Busy").body("data.changeContact.contact.version", is(2));

        String cursor = rep.run(TOUCHES, "id", ann, "first", 2)
                .body("data.contact.version", is(2))
                .body("data.contact.lastTouch.happenedAt", is("2026-01-30T09:00:00Z"))
                .body("data.contact.touches.nodes.happenedAt", contains("2026-01-30T09:00:00Z", "2026-01-20T09:00:00Z"))
                .body("data.contact.touches.nodes.contact.id", contains(ann, ann))
                .body("data.contact.touches.pageInfo.hasNextPage", is(true))
                .extract()
                .path("data.contact.touches.pageInfo.endCursor");
        rep.run(TOUCHES, "id", ann, "first", 2, "after", cursor)
                .body("data.contact.touches.nodes.happenedAt", contains("2026-01-10T09:00:00Z"))
                .body("data.contact.touches.pageInfo.hasNextPage", is(false));
    }

    @Test
    void whatCannotBeATouchIsRefusedAtItsField() {
        ContactWorld foreign = new ContactWorld();
        List<String> eleven = IntStream.range(0, 11)
                .mapToObj(number -> world.contact("Contact " + number))
                .toList();
        List<String> ten = Stream.generate(
                        () -> world.organization.member("REP", null).globalId())
                .limit(10)
                .toList();
        String soon = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(5).toString();

        requireRefused("BAD_USER_INPUT", "happenedAt", "contacts", List.of(ann), "happenedAt", soon);
        requireRefused("BAD_USER_INPUT", "source", "contacts", List.of(ann), "source", " ");
        requireRefused("BAD_USER_INPUT", "id", "contacts", List.of(ann), "id", "7");
        requireRefused("BAD_USER_INPUT", "contacts", "contacts", List.of());
        requireRefused("BAD_USER_INPUT", "members", "contacts", List.of(ann), "members", List.of());
        requireRefused("BAD_USER_INPUT", "contacts", "contacts", eleven, "members", ten);
        requireRefused("NOT_FOUND", "contacts", "contacts", List.of(ann, "junk"));
        requireRefused("NOT_FOUND", "contacts", "contacts", Arrays.asList(ann, null));
        requireRefused("NOT_FOUND", "contacts", "contacts", List.of(ann, world.otherContact("Carl")));
        requireRefused("NOT_FOUND", "contacts", "contacts", List.of(foreign.contact("Foreign")));
        requireRefused("NOT_FOUND", "members", "contacts", List.of(ann), "members", List.of(foreign.rep.globalId()));
        requireRefused("NOT_FOUND", "members", "contacts", List.of(ann), "members", Collections.singletonList(null));
        assertThat(stored()).isEmpty();
    }

    private void requireRefused(String code, String field, @Nullable Object... fields) {
        requireRefused(world.record(rep, fields), code, field);
    }

    private static void requireRefused(ValidatableResponse answer, String code, String field) {
        answer.body("data.recordTouch.touches", nullValue())
                .body("data.recordTouch.userErrors.code", contains(code))
                .body("data.recordTouch.userErrors[0].field", contains(field));
    }

    @Test
    void applicationNamesTheMembersWhoTookPart() {
        Graphql application = world.organization
                .application()
                .grant("contact:write", world.account)
                .graphql();

        requireRefused(world.record(application, "contacts", List.of(ann)), "BAD_USER_INPUT", "members");
        world.record(application, "contacts", List.of(ann), "members", List.of(world.rep.globalId()))
                .body("data.recordTouch.userErrors", empty())
                .body("data.recordTouch.touches.size()", is(1));
        requireRefused(
                world.record(
                        application,
                        "contacts",
                        List.of(world.otherContact("Carl")),
                        "members",
                        List.of(world.rep.globalId())),
                "NOT_FOUND",
                "contacts");
    }

    @Test
    void notEvenTheServiceCanRewriteWhatIsRecorded() {
        world.record(rep, "contacts", List.of(ann));

        for (String statement : List.of("update touch set source = 'x'", "delete from touch")) {
            assertThatThrownBy(() -> sql.inTransaction(world.organization.id(), () -> Panache.getSession()
                                    .chain(session ->
                                            session.createNativeQuery(statement).executeUpdate()))
                            .await()
                            .atMost(Duration.ofSeconds(30)))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void touchesOfOneRequestAreOfTheirOwnContact() {
        String bob = world.contact("Bob");
        world.record(rep, "contacts", List.of(ann), "source", "With Ann");
        world.record(rep, "contacts", List.of(bob), "source", "With Bob");

        rep.run(
                        "query All($id: ID!) { account(id: $id) { contacts(first: 5) { nodes {"
                                + " touches(first: 5) { nodes { source } } lastTouch { source } } } } }",
                        "id",
                        world.accountId())
                .body("errors", nullValue())
                .body("data.account.contacts.nodes.touches.nodes.source.flatten()", contains("With Ann", "With Bob"))
                .body("data.account.contacts.nodes.lastTouch.source", contains("With Ann", "With Bob"));
    }

    private List<String> stored() {
        return Owner.textsIn(world.organization.id(), "select t.id::text from touch t");
    }
}
