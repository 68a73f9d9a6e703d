package dev.headroom.access.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailApiTest {

    private static final String MAILS = """
            query($first: Int, $after: String, $filter: MailFilter) {
              mails(first: $first, after: $after, filter: $filter) {
                nodes { id topic recipient recipientName subject state attempts lastError createdAt usefulUntil sentAt
                  text html }
                counts { state count }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    private final TestOrganization organization = TestOrganization.create();

    @Test
    void anAdministratorReadsWhatIsHeldAndNeverWhatWaits() {
        kept("code", "HELD", "Your code is 314159.");
        kept("digest", "WAITING", "Not to be read here.");

        organization
                .admin()
                .graphql()
                .run(MAILS, "first", 5)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.mails.nodes.topic", contains("digest", "code"))
                .body("data.mails.nodes[1].text", equalTo("Your code is 314159."))
                .body("data.mails.nodes[0].text", nullValue())
                .body("data.mails.counts", hasItem(Map.of("state", "HELD", "count", 1)))
                .body("data.mails.counts", hasItem(Map.of("state", "SENT", "count", 0)));
    }

    @Test
    void theListIsFilteredAndPaged() {
        kept("code", "HELD", "1");
        kept("code", "FAILED", null);
        kept("digest", "HELD", "3");

        var page = organization.admin().graphql().run(MAILS, "first", 1, "filter", Map.of("state", "HELD"));
        page.body("data.mails.nodes.text", contains("3")).body("data.mails.pageInfo.hasNextPage", equalTo(true));
        String end = page.extract().path("data.mails.pageInfo.endCursor");

        organization
                .admin()
                .graphql()
                .run(MAILS, "first", 1, "after", end, "filter", Map.of("state", "HELD"))
                .body("data.mails.nodes.text", contains("1"))
                .body("data.mails.pageInfo.hasNextPage", equalTo(false));
        organization
                .admin()
                .graphql()
                .run(MAILS, "first", 5, "filter", Map.of("state", "FAILED", "topic", "code"))
                .body("data.mails.nodes.subject", contains("Subject"));
    }

    @Test
    void anotherOrganizationAndAManagerSeeNothing() {
        kept("code", "HELD", "Your code is 314159.");

        TestOrganization.create().admin().graphql().run(MAILS, "first", 5).body("data.mails.nodes", empty());
        List<String> codes = organization
                .member("MANAGER", null)
                .graphql()
                .run(MAILS, "first", 5)
                .extract()
                .path("errors.extensions.code");
        assertThat(codes).containsExactly("FORBIDDEN");
    }

    private void kept(String topic, String state, @Nullable String text) {
        var id = Uuids.next();
        Owner.execute(
                organization.id(),
                "insert into mails (organization, id, dedupe_key, topic, recipient, subject, text_body, state, attempts,"
                        + " created_at, useful_until, next_attempt_at) values (?, ?, ?, ?, 'bob@headroom.example',"
                        + " 'Subject', ?, ?, 0, now(), now() + interval '1 h', now())",
                organization.id(),
                id,
                id.toString(),
                topic,
                text,
                state);
    }
}
