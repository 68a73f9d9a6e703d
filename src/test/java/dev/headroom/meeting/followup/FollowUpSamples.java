package dev.headroom.meeting.followup;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Consent;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.SideSource;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentLife;
import dev.headroom.meeting.commitment.CommitmentOrigin;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.commitment.CommitmentWording;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.Quote;
import dev.headroom.meeting.extraction.date.WorkingDays;
import dev.headroom.meeting.followup.recap.SpeakerSpan;
import dev.headroom.meeting.followup.sla.BusinessHours;
import dev.headroom.meeting.followup.sla.SlaPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting on a Tuesday in Canberra and what follows it. */
final class FollowUpSamples {

    static final UUID RITA = id(1);
    static final UUID BEA = id(2);
    static final UUID UMA = id(3);
    static final UUID CONTACT = id(4);
    static final UUID TRANSCRIPT = id(5);
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final OffsetDateTime BEGAN = OffsetDateTime.parse("2026-11-24T10:00+11:00");
    static final OffsetDateTime STORED = OffsetDateTime.parse("2026-11-24T11:00+11:00");

    static final BusinessHours HOURS = new BusinessHours(
            ZoneId.of("Australia/Sydney"), LocalTime.of(9, 0), LocalTime.of(18, 0), WorkingDays.MONDAY_TO_FRIDAY);

    static final SlaPolicy POLICY =
            new SlaPolicy(HOURS, Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(24));

    private FollowUpSamples() {}

    static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static Meeting meeting() {
        return new Meeting(
                id(10),
                id(11),
                List.of(),
                null,
                id(12),
                "Network renewal",
                MeetingProvider.ZOOM,
                null,
                BEGAN,
                BEGAN.plusMinutes(45),
                "Australia/Sydney",
                List.of(
                        attendee(RITA, "Rita Rep", MeetingSide.SELLER, "rita@seller.example", null),
                        attendee(UMA, "Uma Unknown", MeetingSide.UNKNOWN, null, null),
                        attendee(BEA, "Bea Buyer", MeetingSide.BUYER, "bea@customer.example", CONTACT)),
                Consent.NOT_RECORDED,
                null,
                null,
                List.of(),
                1);
    }

    private static Attendee attendee(
            UUID id, String name, MeetingSide side, @Nullable String email, @Nullable UUID contact) {
        return new Attendee(id, name, email, side, SideSource.PERSON, null, contact, List.of(name));
    }

    /** A follow-up whose transcript has two segments before the customer's first word, and one after the last. */
    static FollowUp followUp() {
        List<SpeakerSpan> spans = List.of(new SpeakerSpan(RITA, 1, 10), new SpeakerSpan(BEA, 3, 9));
        var read = new DraftedTranscript(TRANSCRIPT, spans, 3, STORED, STORED.plusMinutes(1), 1);
        return FollowUp.begin(meeting(), STORED, STORED.plusMinutes(1)).drafted(meeting(), List.of(read));
    }

    static FollowUp withNextStep(FollowUp followUp, @Nullable LocalDate on, @Nullable UUID owner) {
        FollowUpContent content = followUp.content();
        return followUp.with(new FollowUpContent(
                "They want both.",
                content.decisions(),
                content.risks(),
                new NextStep("Workshop with the wards", on, owner),
                content.subject(),
                content.opening(),
                content.includeSideTalk(),
                content.visibility()));
    }

    static Commitment commitment(CommitmentState state, MeetingSide side, String text, int segment) {
        return new Commitment(
                id(100 + segment + 20 * text.length()),
                id(11),
                new CommitmentOrigin(
                        id(10),
                        TRANSCRIPT,
                        DAY,
                        null,
                        new Quote(text, List.of(segment), null, null),
                        0.5,
                        0.5,
                        Extractor.RULE,
                        List.of()),
                new CommitmentWording(
                        text,
                        CommitmentKind.PROMISE,
                        side,
                        null,
                        new Due(LocalDate.of(2026, 11, 27), DueKind.EXPLICIT, "Friday")),
                new CommitmentLife(state, List.of(), null, null),
                List.of(),
                1);
    }

    static FollowUpCase caseOf(FollowUp followUp, Commitment... commitments) {
        return new FollowUpCase(followUp, meeting(), followUp.transcripts(), List.of(commitments), "Rita Rep");
    }
}
