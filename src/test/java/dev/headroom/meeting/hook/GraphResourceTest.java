package dev.headroom.meeting.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which transcript a notification of Microsoft Graph means, and that no other address can be made of it. */
class GraphResourceTest {

    private static final String ORGANIZER = "0a0a0a0a-0000-4000-8000-000000000001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users('u')/onlineMeetings('m')/transcripts('t')",
                "users/u/onlineMeetings/m/transcripts/t",
                "/users/u/onlineMeetings('m')/transcripts/t"
            })
    void bothWaysOfWritingMeanTheSame(String resource) {
        assertThat(GraphResource.of(resource)).contains(new GraphResource("u", "m", "t"));
    }

    @Test
    void aMeetingOfTheWholeTenantTellsWhoOrganizedIt() {
        String meeting = Base64.getEncoder()
                .encodeToString(
                        ("1*" + ORGANIZER + "*0**19:meeting_fictional@thread.v2").getBytes(StandardCharsets.UTF_8));

        assertThat(GraphResource.of("communications/onlineMeetings('" + meeting + "')/transcripts('t')"))
                .contains(new GraphResource(ORGANIZER, meeting, "t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "users('u')/onlineMeetings('m')",
                "users('u')/onlineMeetings('m')/recordings('t')",
                "communications/onlineMeetings('m')/transcripts('t')",
                "https://evil.test/users('u')/onlineMeetings('m')/transcripts('t')",
                "users('u')/onlineMeetings('m')/transcripts('t')/content"
            })
    void whatIsNoTranscriptMeansNothing(String resource) {
        assertThat(GraphResource.of(resource)).isEmpty();
    }

    @Test
    void idsStayInsideTheirPartOfAnAddress() {
        var resource = new GraphResource("../me", "a/b?c", "t t#");

        assertThat(resource.path()).isEqualTo("/users/..%2Fme/onlineMeetings/a%2Fb%3Fc/transcripts/t%20t%23");
    }
}
