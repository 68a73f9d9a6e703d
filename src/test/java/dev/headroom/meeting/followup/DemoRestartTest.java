package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.empty;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.meeting.DemoMeetings;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentService;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.commitment.Commitments;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.Quote;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people make of the demo is theirs: a later start neither fails of it nor takes it back. */
@QuarkusTest
class DemoRestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The last part only looks, as somebody who may be gone. */
    private static final int LOOKS = 1_000;

    private static final UUID RITA = DemoPeople.STAFF.get(2).id();

    @Inject
    @All
    List<DemoPart> parts;

    @Inject
    Meetings meetings;

    @Inject
    FollowUps followUps;

    @Inject
    Commitments commitments;

    @Inject
    CommitmentService suggestions;

    @BeforeEach
    void prepare() {
        Graphql.awaitDemo();
    }

    @Test
    void noPartNeedsSomebodyWhoMayBeGone() {
        activate(false);
        try {
            assertThatCode(this::startAgain).doesNotThrowAnyException();
        } finally {
            activate(true);
        }
    }

    @Test
    void consentThatWasTakenBackStaysTakenBack() {
        consent("NOT_RECORDED");
        try {
            startAgain();

            assertThat(now(meetings.find(DemoPeople.ORGANIZATION, DemoMeetings.FIRST))
                            .orElseThrow()
                            .consent()
                            .at())
                    .isNull();
        } finally {
            consent("NOTIFIED");
        }
    }

    @Test
    void whatIsSuggestedAfterTheRecapWaitsForAPerson() {
        Commitment suggested = suggest();
        try {
            startAgain();

            assertThat(found(suggested.uuid()).getState()).isEqualTo(CommitmentState.SUGGESTED);
        } finally {
            refuse(found(suggested.uuid()));
        }
    }

    private void startAgain() {
        parts.stream()
                .filter(part -> part.order() < LOOKS)
                .sorted(Comparator.comparingInt(DemoPart::order))
                .forEach(part -> part.load().await().atMost(PATIENCE));
    }

    private static void activate(boolean active) {
        Owner.execute(
                DemoPeople.ORGANIZATION,
                "update member set active = ? where organization = ? and id = ?",
                active,
                DemoPeople.ORGANIZATION,
                RITA);
    }

    private static void consent(String basis) {
        Graphql.as("rita.rep")
                .run(
                        Operation.read("mobile/RecordConsent"),
                        "input",
                        Map.of("meeting", GlobalId.of(Meeting.TYPE, DemoMeetings.FIRST), "basis", basis))
                .body("data.recordConsent.userErrors", empty());
    }

    private Commitment suggest() {
        Meeting meeting =
                now(meetings.find(DemoPeople.ORGANIZATION, DemoMeetings.FIRST)).orElseThrow();
        UUID transcript = now(followUps.find(DemoPeople.ORGANIZATION, DemoMeetings.FIRST))
                .orElseThrow()
                .transcripts()
                .get(0)
                .transcriptUuid();
        var quote = new Quote("We lend you twelve projectors " + UUID.randomUUID(), List.of(1), null, null);
        var candidate = new Candidate(
                quote.text(),
                CommitmentKind.PROMISE,
                MeetingSide.SELLER,
                null,
                null,
                quote,
                0.5,
                Extractor.RULE,
                List.of("a test"));
        return now(suggestions.suggest(DemoPeople.ORGANIZATION, meeting, transcript, List.of(candidate))).stream()
                .filter(commitment ->
                        commitment.getQuote() != null && commitment.getQuote().equals(quote))
                .findFirst()
                .orElseThrow();
    }

    private Commitment found(UUID id) {
        Meeting meeting =
                now(meetings.find(DemoPeople.ORGANIZATION, DemoMeetings.FIRST)).orElseThrow();
        return now(commitments.ofMeeting(DemoPeople.ORGANIZATION, meeting)).stream()
                .filter(commitment -> commitment.uuid().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void refuse(Commitment suggested) {
        Graphql.as("rita.rep")
                .run(
                        Operation.read("mobile/RefuseCommitment"),
                        "input",
                        Map.of("id", suggested.getId(), "expectedVersion", suggested.version()))
                .body("data.refuseCommitment.userErrors", empty());
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
