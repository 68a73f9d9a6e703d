package dev.headroom.meeting;

import static dev.headroom.meeting.MeetingWorld.named;
import static dev.headroom.meeting.MeetingWorld.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of meetings over HTTP: the latest first, narrowed, page by page, and only what the caller may see. */
@QuarkusTest
class MeetingListApiTest {

    private MeetingWorld world;

    @BeforeEach
    void prepare() {
        world = new MeetingWorld();
    }

    @Test
    void pagesFollowEachOtherFromTheLatestOn() {
        List<String> ids = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            // Two of them begin in the same moment.
            ids.add(0, on("2026-03-0" + Math.min(day, 4) + "T10:00:00Z"));
        }
        List<String> expected = new ArrayList<>(ids);
        expected.subList(0, 2).sort((one, other) -> MeetingWorld.uuid(other)
                .toString()
                .compareTo(MeetingWorld.uuid(one).toString()));

        List<String> read = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = page(world.rep.graphql(), 2, after, Map.of());
            read.addAll(page.getList("nodes.id", String.class));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void filtersNarrowTheList() {
        String series = newId();
        UUID another = world.organization.account("Another", world.rep.id());
        String march = on("2026-03-01T23:30:00+11:00", "series", series);
        String april = on("2026-04-01T00:00:00+02:00", "series", series, "provider", "TEAMS");
        String elsewhere = on("2026-04-02T00:00:00Z", "account", GlobalId.of("Account", another));

        assertThat(ids("account", world.accountId())).containsExactly(april, march);
        assertThat(ids("series", series)).containsExactly(april, march);
        assertThat(ids("provider", "TEAMS")).containsExactly(april);
        assertThat(ids("from", "2026-03-01T12:30:00Z")).containsExactly(elsewhere, april, march);
        assertThat(ids("from", "2026-03-01T12:30:00.001Z")).containsExactly(elsewhere, april);
        assertThat(ids("to", "2026-03-31T22:00:00Z")).containsExactly(march);
        assertThat(ids("to", "2026-04-01T00:00:00Z", "provider", "TEAMS")).containsExactly(april);
    }

    @Test
    void whatCannotNarrowAListIsRefused() {
        MeetingWorld foreign = new MeetingWorld();

        requireRefused("NOT_FOUND", "account", foreign.accountId());
        requireRefused("NOT_FOUND", "account", "junk");
        requireRefused("BAD_USER_INPUT", "series", "weekly");
        requireRefused("BAD_USER_INPUT", "from", "2026-03-02T00:00:00Z", "to", "2026-03-02T00:00:00Z");
    }

    private void requireRefused(String code, @Nullable Object... filter) {
        world.rep
                .graphql()
                .run(Operation.read("web/Meetings"), "first", 10, "filter", named(filter))
                .body("errors.extensions.code", contains(code));
    }

    @Test
    void accountsShowTheirOwnMeetings() {
        UUID another = world.organization.account("Another", world.rep.id());
        String first = on("2026-03-01T10:00:00Z");
        String second = on("2026-03-02T10:00:00Z");
        String other = on("2026-03-03T10:00:00Z", "account", GlobalId.of("Account", another));

        world.rep
                .graphql()
                .run(
                        Operation.read("mobile/AccountMeetings"),
                        "ids",
                        List.of(world.accountId(), GlobalId.of("Account", another)),
                        "first",
                        1)
                .body("errors", nullValue())
                .body("data.nodes[0].meetings.nodes.id", contains(second))
                .body("data.nodes[0].meetings.pageInfo.hasNextPage", is(true))
                .body("data.nodes[1].meetings.nodes.id", contains(other))
                .body("data.nodes[1].meetings.pageInfo.hasNextPage", is(false));
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void nobodySeesMeetingsOfAccountsTheyDoNotSee() {
        UUID another = world.organization.account("Another", world.stranger.id());
        String meeting = world.meeting();
        world.create(world.stranger, "account", GlobalId.of("Account", another));
        var partner = world.organization.application().grant("meeting:read", world.account);

        assertThat(ids(world.rep.graphql())).containsExactly(meeting);
        assertThat(ids(world.colleague.graphql())).containsExactly(meeting);
        assertThat(ids(world.manager.graphql())).containsExactly(meeting);
        assertThat(ids(world.organization.admin().graphql())).hasSize(2);
        assertThat(ids(world.stranger.graphql())).hasSize(1).doesNotContain(meeting);
        assertThat(ids(new MeetingWorld().organization.admin().graphql())).isEmpty();
        partner.graphql()
                .run(Operation.read("partner/MeetingsOfAccount"), "account", world.accountId())
                .body("data.meetings.nodes.id", contains(meeting));
        for (Graphql outsider : List.of(world.stranger.graphql(), new MeetingWorld().rep.graphql())) {
            outsider.run("query ($id: ID!) { meeting(id: $id) { id } node(id: $id) { id } }", "id", meeting)
                    .body("errors", nullValue())
                    .body("data.meeting", nullValue())
                    .body("data.node", nullValue());
        }
    }

    @Test
    void aSeriesIsOfOneAccount() {
        String series = newId();
        UUID another = world.organization.account("Another", world.rep.id());
        String meeting = on("2026-03-01T10:00:00Z", "series", series);
        on("2026-03-02T10:00:00Z", "series", series, "account", GlobalId.of("Account", another));

        assertThat(world.read(world.rep, meeting).getList("series.meetings.nodes.id", String.class))
                .containsExactly(meeting);
    }

    private String on(String startsAt, @Nullable Object... fields) {
        Map<String, Object> all = named(fields);
        all.putAll(named("startsAt", startsAt, "endsAt", null));
        return world.meeting(all.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray());
    }

    private List<String> ids(@Nullable Object... filter) {
        return page(world.rep.graphql(), 100, null, named(filter)).getList("nodes.id", String.class);
    }

    private static List<String> ids(Graphql graphql) {
        return page(graphql, 100, null, Map.of()).getList("nodes.id", String.class);
    }

    private static JsonPath page(Graphql graphql, int first, @Nullable String after, Map<String, Object> filter) {
        return graphql.run(
                        "query ($first: Int!, $after: String, $filter: MeetingFilter) {"
                                + " meetings(first: $first, after: $after, filter: $filter) {"
                                + " nodes { id } pageInfo { hasNextPage endCursor } } }",
                        "first",
                        first,
                        "after",
                        after,
                        "filter",
                        filter)
                .body("errors", nullValue())
                .extract()
                .jsonPath()
                .setRootPath("data.meetings");
    }
}
