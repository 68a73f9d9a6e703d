package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.meeting.MeetingWorld;
import dev.headroom.support.TestMailServer;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a transcript to a recap that is sent, as a rep does it on a phone. */
@QuarkusTest
class FollowUpApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    FollowUpSweeper sweeper;

    private FollowUpWorld world;
    private Person rep;

    @BeforeEach
    void prepare() {
        world = new FollowUpWorld();
        rep = world.meetings.rep;
    }

    @Test
    void aTranscriptBecomesSuggestionsAndADraftThatTellsNoneOfThem() {
        world.hear(FollowUpWorld.TALK);

        JsonPath found = world.read(rep);
        assertThat(found.getString("stage")).isEqualTo("OPEN");
        assertThat(found.getInt("transcripts[0].suggested")).isGreaterThanOrEqualTo(2);
        assertThat(found.getInt("sideTalk[0].segmentsBefore")).isEqualTo(1);
        assertThat(found.getInt("sideTalk[0].segmentsAfter")).isEqualTo(1);
        assertThat(found.getList("recap.sections")).isEmpty();
        assertThat(found.getInt("recap.undecided")).isGreaterThanOrEqualTo(2);
        assertThat(found.getBoolean("recap.empty")).isTrue();
        assertThat(found.getString("flag.code")).isEqualTo("NO_NEXT_STEP");
        assertThat(found.getString("sla.status")).isEqualTo("DUE");
        assertThat(found.getBoolean("sla.draftedInTime")).isTrue();
        assertThat(found.getList("touches.purpose")).contains("USEFUL_WITHOUT_ASK");
    }

    @Test
    void talkIsCutAsSoonAsSomebodySaysWhoseSideTheOthersAreOn() {
        String talk = FollowUpWorld.TALK.replace("Bea Buyer", "Ben");
        world.hear(talk);
        world.confirm("margin sheet");
        assertThat(world.read(rep).getString("sideTalk[0].reason")).startsWith("Nothing is cut");
        assertThat(world.read(rep).getString("recap.text")).contains("margin sheet");

        world.meetings
                .identify(rep, world.meeting, world.attendee("Ben"), "side", "BUYER")
                .body("userErrors", empty());

        assertThat(world.read(rep).getInt("sideTalk[0].segmentsBefore")).isEqualTo(1);
        assertThat(world.read(rep).getString("recap.text")).doesNotContain("margin sheet");
    }

    @Test
    void whatWasConfirmedAndApprovedIsMailedOnceAndNothingElse() throws Exception {
        world.hear(FollowUpWorld.TALK);
        world.confirm("list of devices", "maintenance windows", "margin sheet");
        setNextStep();
        world.approve(rep).body("userErrors", empty());

        world.send(rep, world.bea).body("userErrors", empty()).body("followUp.stage", equalTo("SENT"));

        MimeMessage mail = received();
        assertThat(mail.getSubject()).startsWith("What we agreed: Devices, ");
        assertThat(text(mail, 0))
                .contains("Hello Bea Buyer,", "We will\n- ", "list of devices", "You will\n- ", "Next step\nWorkshop")
                .doesNotContain("margin", "boss");
        assertThat(text(mail, 1)).doesNotContain("<b>", "margin");
        JsonPath found = world.read(rep);
        assertThat(found.getString("sla.status")).isEqualTo("ON_TIME");
        assertThat(found.getList("deliveries.email")).containsExactly(world.buyer);
        assertThat(found.getList("recap.leftOut")).hasSize(1);
        world.send(rep, world.bea).body("userErrors[0].code", equalTo("ALREADY_EXISTS"));
        assertThat(TestMailServer.get().receivedBy(world.buyer)).hasSize(1);
    }

    @Test
    void anEditTakesTheApprovalBackAndSoDoesWhatIsConfirmedLater() {
        world.hear(FollowUpWorld.TALK);
        setNextStep();
        world.approve(rep).body("userErrors", empty());

        world.change(rep, "opening", "Dear all").body("followUp.approval", nullValue());
        world.send(rep, world.bea).body("userErrors[0].code", equalTo("BAD_USER_INPUT"));

        world.approve(rep).body("userErrors", empty());
        world.confirm("list of devices");
        world.send(rep, world.bea)
                .body("userErrors[0].code", equalTo("BAD_USER_INPUT"))
                .body("followUp", nullValue());
        assertThat(TestMailServer.get().receivedBy(world.buyer)).isEmpty();
    }

    @Test
    void onlyTheRecapThatWasReadIsApproved() {
        world.hear(FollowUpWorld.TALK);
        world.approve(rep).body("userErrors[0].code", equalTo("BAD_USER_INPUT"));
        setNextStep();
        String seen = world.read(rep).getString("recap.hash");
        world.confirm("list of devices");

        world.approve(rep, seen)
                .body("userErrors[0].code", equalTo("CONFLICT"))
                .body("userErrors[0].field", contains("hash"));
    }

    @Test
    void aRecapGoesToTheCustomersPeopleAlone() {
        world.draft(rep).body("userErrors", empty());
        setNextStep();
        world.approve(rep).body("userErrors", empty());

        world.send(rep, world.rita).body("userErrors[0].field", contains("to", "0"));
        world.send(rep, "junk").body("userErrors[0].code", equalTo("NOT_FOUND"));
        world.send(rep).body("userErrors[0].code", equalTo("BAD_USER_INPUT"));
        assertThat(world.read(rep).getString("stage")).isEqualTo("OPEN");
    }

    @Test
    void whatARepSentThemselvesIsRecorded() {
        world.draft(rep).body("userErrors", empty());
        setNextStep();
        world.recordSent(rep).body("userErrors[0].code", equalTo("BAD_USER_INPUT"));
        world.approve(rep).body("userErrors", empty());
        world.recordSent(
                        rep,
                        "sentAt",
                        OffsetDateTime.now(ZoneOffset.UTC).plusHours(1).toString())
                .body("userErrors[0].field", contains("sentAt"));
        world.recordSent(
                        rep,
                        "sentAt",
                        OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(10).toString())
                .body("userErrors[0].message", containsString("before this recap was approved"));

        world.recordSent(rep)
                .body("userErrors", empty())
                .body("followUp.stage", equalTo("SENT"))
                .body("followUp.sla.status", equalTo("ON_TIME"));
    }

    @Test
    void whatIsHeardAfterTheRecapWasSentIsToBeDecidedOn() {
        world.hear(FollowUpWorld.TALK);
        world.confirm("list of devices", "maintenance windows", "margin sheet", "boss that she decides");
        world.approve(rep).body("userErrors", empty());
        world.recordSent(rep).body("userErrors", empty());
        assertThat(world.due(rep).getList("nodes")).isEmpty();

        world.hear(world.meeting, FollowUpWorld.vtt("Bea Buyer: I will send you the insurance papers by Monday."));

        Awaitility.await().untilAsserted(() -> {
            JsonPath due = world.due(rep);
            assertThat(due.getList("nodes.step")).containsExactly("CONFIRM");
            assertThat(due.getString("nodes[0].todo")).isEqualTo("Confirm or refuse 1 suggestion.");
        });
    }

    @Test
    void whatWasLeftOpenWhenTheRecapWasSentComesBackToNobody() {
        world.hear(FollowUpWorld.TALK);
        world.confirm("list of devices");
        world.approve(rep).body("userErrors", empty());

        world.recordSent(rep).body("userErrors", empty());

        assertThat(world.due(rep).getList("nodes")).isEmpty();
    }

    @Test
    void aCallThatIsAPartOfAnotherHasNoRecapOfItsOwn() {
        world.hear(FollowUpWorld.TALK);
        world.confirm("list of devices");
        String began = OffsetDateTime.now(ZoneOffset.UTC).minusHours(2).toString();
        String first = world.meetings.meeting("title", "Devices, first part", "startsAt", began, "endsAt", null);
        world.meetings.merge(rep, first, world.meeting).body("userErrors", empty());

        world.approve(rep).body("userErrors[0].message", containsString("a part of another meeting"));
        assertThat(world.due(rep).getList("nodes.followUp.id")).doesNotContain(world.id());
    }

    @Test
    void whatNobodySaidADayOfIsProposedForTheNextMeetingOfTheSeries() {
        String series = MeetingWorld.newId();
        world.inSeries(series);
        OffsetDateTime inNineDays = OffsetDateTime.now(FollowUpWorld.SYDNEY).plusDays(9);
        world.later(series, inNineDays.plusDays(14));
        world.later(series, inNineDays);
        world.later(series, inNineDays.minusDays(30));
        world.later(MeetingWorld.newId(), inNineDays.minusDays(5));

        world.hear(FollowUpWorld.vtt(
                "Bea Buyer: Good morning.", "Rita Rep: I will send you the list of devices.", "Bea Buyer: Perfect."));

        assertThat(world.dues()).containsExactly(inNineDays.toLocalDate() + " PROPOSED");
    }

    @Test
    void theQueueTellsTheOneThingToDoToWhoHeldTheMeetingAndTheirManager() {
        world.hear(FollowUpWorld.TALK);

        assertThat(world.due(rep).getList("nodes.step")).containsExactly("CONFIRM");
        assertThat(world.due(world.meetings.manager).getList("nodes.step")).containsExactly("CONFIRM");
        assertThat(world.due(world.meetings.colleague).getInt("due")).isZero();
        assertThat(world.due(world.meetings.stranger).getInt("due")).isZero();
        assertThat(world.due(rep).getString("nodes[0].why")).contains("Sydney time");
    }

    @Test
    void aTouchOfASentRecapIsInTheQueueOnceItsDayHasCome() {
        world.draft(rep).body("userErrors", empty());
        setNextStep();
        world.approve(rep).body("userErrors", empty());
        world.recordSent(rep).body("userErrors", empty());
        assertThat(world.due(rep).getInt("due")).isZero();

        world.wasHeld(OffsetDateTime.now(FollowUpWorld.SYDNEY).minusDays(12));

        assertThat(world.due(rep).getList("nodes.step")).containsExactly("TOUCH");
        assertThat(world.due(rep).getString("nodes[0].todo")).startsWith("Bea Buyer: ");
    }

    @Test
    void aFollowUpForItsOwnerIsSeenByTheirManagerAndNoColleague() {
        world.draft(rep).body("userErrors", empty());
        assertThat(world.read(world.meetings.colleague).getString("id")).isNotNull();

        world.change(rep, "visibility", "OWNER").body("userErrors", empty());

        assertThat(world.read(world.meetings.colleague).getString("id")).isNull();
        assertThat(world.read(world.meetings.stranger).getString("id")).isNull();
        assertThat(world.read(world.meetings.manager).getString("id")).isNotNull();
        int version = world.version();
        world.draft(world.meetings.colleague)
                .body("userErrors[0].code", equalTo("NOT_FOUND"))
                .body("followUp", nullValue());
        assertThat(world.version()).isEqualTo(version);
        world.draft(world.meetings.manager).body("userErrors", empty());
    }

    @Test
    void aMeetingIsDraftedAgainWithoutALossOrASecondSuggestion() {
        world.hear(FollowUpWorld.TALK);
        setNextStep();
        JsonPath before = world.read(rep);

        world.draft(rep).body("userErrors", empty());

        JsonPath after = world.read(rep);
        assertThat(after.getInt("recap.undecided")).isEqualTo(before.getInt("recap.undecided"));
        assertThat(after.getString("content.nextStep.text")).isEqualTo("Workshop");
        assertThat(after.getList("transcripts")).hasSize(1);
    }

    @Test
    void aStaleChangeIsAConflict() {
        world.draft(rep).body("userErrors", empty());
        int version = world.version();
        setNextStep();

        FollowUpWorld.run(rep, "ChangeFollowUp", "changeFollowUp", Map.of("id", world.id(), "expectedVersion", version))
                .body("userErrors[0].code", equalTo("CONFLICT"))
                .body("followUp.version", equalTo(version + 1));
    }

    @Test
    void mailsThatCouldNotBeHandedOverLeaveWithTheNextSweep() throws Exception {
        world.draft(rep).body("userErrors", empty());
        setNextStep();
        world.approve(rep).body("userErrors", empty());
        TestRecapLinks.BROKEN.add(world.uuid());
        world.send(rep, world.bea).body("userErrors", empty()).body("followUp.stage", equalTo("SENDING"));
        assertThat(TestMailServer.get().receivedBy(world.buyer)).isEmpty();

        TestRecapLinks.BROKEN.remove(world.uuid());
        sweep();
        sweep();

        assertThat(received().getSubject()).startsWith("What we agreed");
        assertThat(world.read(rep).getString("stage")).isEqualTo("SENT");
    }

    @Test
    void whileARecapIsOnItsWayNoOtherOneIsSentOverIt() {
        world.draft(rep).body("userErrors", empty());
        setNextStep();
        world.approve(rep).body("userErrors", empty());
        TestRecapLinks.BROKEN.add(world.uuid());
        world.send(rep, world.bea).body("userErrors", empty()).body("followUp.stage", equalTo("SENDING"));
        world.change(rep, "opening", "Dear all").body("userErrors", empty());
        world.approve(rep).body("userErrors", empty());

        world.send(rep, world.carl).body("userErrors[0].message", containsString("still on its way"));
        world.recordSent(rep).body("userErrors[0].message", containsString("still on its way"));

        TestRecapLinks.BROKEN.remove(world.uuid());
        sweep();
        world.send(rep, world.carl).body("userErrors", empty()).body("followUp.stage", equalTo("SENT"));
        received();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TestMailServer.get().receivedBy(world.colleague).size() == 1);
    }

    @Test
    void linksOfMailsThatWereNotPutLetNobodyIn() throws Exception {
        world.draft(rep).body("userErrors", empty());
        setNextStep();
        world.approve(rep).body("userErrors", empty());
        TestRecapLinks.NOT_KEPT.add(world.uuid());
        world.send(rep, world.bea).body("userErrors", empty()).body("followUp.stage", equalTo("SENDING"));
        sweep();
        assertThat(world.links()).isEmpty();
        assertThat(TestMailServer.get().receivedBy(world.buyer)).isEmpty();

        TestRecapLinks.NOT_KEPT.remove(world.uuid());
        sweep();

        assertThat(text(received(), 0)).contains("/f/mflw_");
        assertThat(world.links()).hasSize(1);
    }

    private void sweep() {
        sweeper.sweep(
                        world.meetings.organization.id(),
                        OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1))
                .await()
                .atMost(PATIENCE);
    }

    private void setNextStep() {
        String soon =
                OffsetDateTime.now(ZoneOffset.UTC).plusDays(7).toLocalDate().toString();
        world.change(rep, "nextStep", "Workshop", "nextStepOn", soon, "nextStepOwner", world.bea)
                .body("userErrors", empty())
                .body("followUp.flag", nullValue());
    }

    private MimeMessage received() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TestMailServer.get().receivedBy(world.buyer).size() == 1);
        return TestMailServer.get().receivedBy(world.buyer).get(0);
    }

    private static String text(MimeMessage mail, int part) throws Exception {
        return ((Multipart) mail.getContent())
                .getBodyPart(part)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }
}
