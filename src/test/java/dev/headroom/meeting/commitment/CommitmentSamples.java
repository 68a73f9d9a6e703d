package dev.headroom.meeting.commitment;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Consent;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.SideSource;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.Quote;
import dev.headroom.meeting.extraction.date.WorkingDays;
import dev.headroom.platform.changes.Author;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commitments for tests of rules: said in a meeting on Wednesday, 4 March 2026, due a week later. */
final class CommitmentSamples {

    static final UUID ORGANIZATION = new UUID(1, 1);
    static final UUID ACCOUNT = new UUID(1, 2);
    static final UUID MEETING = new UUID(1, 3);
    static final UUID TRANSCRIPT = new UUID(1, 4);
    static final UUID OWNER = new UUID(1, 5);
    static final UUID BUYER = new UUID(1, 6);
    static final Patience TEN = new Patience(WorkingDays.MONDAY_TO_FRIDAY, CommitmentPolicy.BROKEN_AFTER_WORKDAYS);
    static final LocalDate SAID = LocalDate.of(2026, 3, 4);
    static final LocalDate DUE = LocalDate.of(2026, 3, 11);

    static final CommitmentActor MEMBER =
            new CommitmentActor(new Author(ORGANIZATION, "member:" + OWNER), MeetingSide.SELLER, "Ann Rep", OWNER);
    static final CommitmentActor CUSTOMER = CommitmentActor.buyer(new Author(ORGANIZATION, "guest:1"), "Bob Buyer");

    private CommitmentSamples() {}

    static Meeting meeting() {
        return new Meeting(
                MEETING,
                ACCOUNT,
                List.of(),
                null,
                OWNER,
                "Weekly",
                MeetingProvider.ZOOM,
                null,
                at(SAID),
                null,
                "UTC",
                List.of(
                        attendee(new UUID(2, 1), "Ann Rep", MeetingSide.SELLER, OWNER),
                        attendee(BUYER, "Bob Buyer", MeetingSide.BUYER, null)),
                Consent.NOT_RECORDED,
                null,
                null,
                List.of(),
                1);
    }

    private static Attendee attendee(UUID id, String name, MeetingSide side, @Nullable UUID member) {
        return new Attendee(id, name, null, side, SideSource.PERSON, member, null, List.of(name));
    }

    static OffsetDateTime at(LocalDate day) {
        return day.atTime(9, 0).atOffset(ZoneOffset.UTC);
    }

    static CommitmentStep step(CommitmentState to, CommitmentActor actor, LocalDate day) {
        return CommitmentStep.of(to, actor, at(day), null);
    }

    static CommitmentWording wording(MeetingSide side, @Nullable LocalDate due) {
        return new CommitmentWording(
                "Send the MSA",
                CommitmentKind.PROMISE,
                side,
                null,
                due == null ? null : new Due(due, DueKind.EXPLICIT, null));
    }

    static Commitment suggested(CommitmentWording wording) {
        return suggested(wording, "UTC");
    }

    static Commitment suggested(CommitmentWording wording, String zone) {
        var origin = new CommitmentOrigin(
                MEETING, TRANSCRIPT, SAID, zone, quote("I will send the MSA"), 0.5, 0.5, Extractor.RULE, List.of());
        return Commitment.begin(
                new UUID(9, 9),
                ACCOUNT,
                origin,
                wording,
                step(CommitmentState.SUGGESTED, CommitmentActor.service(ORGANIZATION), SAID));
    }

    /** Confirmed on the day it was said, due a week later. */
    static Commitment confirmed(MeetingSide side) {
        return confirmed(wording(side, DUE));
    }

    static Commitment confirmed(CommitmentWording wording) {
        return suggested(wording).stepped(step(CommitmentState.CONFIRMED, MEMBER, SAID));
    }

    /** How things stand by the end of a day. */
    static Reckoning reckoning(LocalDate asOf) {
        return new Reckoning(asOf, at(asOf).toInstant(), TEN);
    }

    static Quote quote(String text) {
        return new Quote(text, List.of(3), 60_000, 65_000);
    }

    static Candidate candidate(String text, MeetingSide side, double confidence) {
        return new Candidate(
                text,
                CommitmentKind.PROMISE,
                side,
                side == MeetingSide.BUYER ? BUYER : null,
                new Due(DUE, DueKind.PROPOSED, null),
                quote("Sure: " + text),
                confidence,
                Extractor.RULE,
                List.of("first person"));
    }
}
