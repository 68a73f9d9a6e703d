package dev.headroom.meeting.followup;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Callers;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.DemoMeetings;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.commitment.DemoPromises;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The recap of the demo's first meeting, with what became of its promises, approved and sent to the customer's people,
 * as far as a mail server is there; the second meeting's waits in the queue of what is due now. A load that was cut off
 * goes on, also between a send and its mails; what was sent once is people's own from then on.
 */
@ApplicationScoped
class DemoFollowUp implements DemoPart {

    private static final String OUTCOME =
            "Everybody agreed that one list has to come first: which access points run out of support, and where.";
    private static final String NEXT_STEP = "Look at the plan for the northern buildings together";
    private static final String OWNER = "Tessa Technology";

    private final Callers callers;
    private final Meetings meetings;
    private final DemoPromises promises;
    private final FollowUps followUps;
    private final FollowUpCases cases;
    private final FollowUpService service;
    private final FollowUpMails mails;

    DemoFollowUp(
            Callers callers,
            Meetings meetings,
            DemoPromises promises,
            FollowUps followUps,
            FollowUpCases cases,
            FollowUpService service,
            FollowUpMails mails) {
        this.callers = callers;
        this.meetings = meetings;
        this.promises = promises;
        this.followUps = followUps;
        this.cases = cases;
        this.service = service;
        this.mails = mails;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Uni<Void> load() {
        return followUp().chain(present -> switch (present.stage()) {
            case OPEN -> promise().chain(this::handOver);
            case SENDING -> handOver();
            case SENT -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> promise() {
        return callers.member(DemoPeople.ORGANIZATION, DemoPeople.STAFF.get(2).email())
                .map(Optional::orElseThrow)
                .chain(rita -> promises.decide(rita)
                        .chain(() -> write(rita))
                        .chain(() -> approve(rita))
                        .chain(() -> send(rita)));
    }

    private Uni<FollowUp> followUp() {
        return followUps.find(DemoPeople.ORGANIZATION, DemoMeetings.FIRST).map(Optional::orElseThrow);
    }

    private Uni<Void> write(Caller rita) {
        return meeting(DemoMeetings.FIRST)
                .chain(first -> meeting(DemoMeetings.SECOND)
                        .map(Meeting::startsAt)
                        .map(next -> {
                            var input = new FollowUpInput.Change();
                            input.id = GlobalId.of(FollowUp.TYPE, first.uuid());
                            input.outcome = Optional.of(OUTCOME);
                            input.nextStep = Optional.of(NEXT_STEP);
                            input.nextStepOn = Optional.of(LocalDate.ofInstant(next.toInstant(), first.zoneId()));
                            input.nextStepOwner = first.attendees().stream()
                                    .filter(attendee -> attendee.name().equals(OWNER))
                                    .map(Attendee::getId)
                                    .findFirst();
                            return input;
                        }))
                .chain(input -> followUp().chain(present -> {
                    input.expectedVersion = present.version();
                    return service.change(rita, input);
                }))
                .invoke(DemoFollowUp::requireAccepted)
                .replaceWithVoid();
    }

    private Uni<Void> approve(Caller rita) {
        return followUp()
                .chain(present -> cases.of(rita, present))
                .chain(one -> service.approve(
                        rita,
                        new FollowUpInput.Approve(
                                one.followUp().getId(),
                                one.followUp().version(),
                                one.recap().hash(),
                                null)))
                .invoke(DemoFollowUp::requireAccepted)
                .replaceWithVoid();
    }

    private Uni<Void> send(Caller rita) {
        return meeting(DemoMeetings.FIRST)
                .chain(first -> followUp()
                        .chain(present -> service.send(
                                rita,
                                new FollowUpInput.Send(present.getId(), present.version(), readers(first), null))))
                .invoke(DemoFollowUp::requireAccepted)
                .replaceWithVoid();
    }

    /** A send leaves mails that fail to the sweeper; the demo is there when they are. */
    private Uni<Void> handOver() {
        return mails.handOver(DemoPeople.ORGANIZATION, DemoMeetings.FIRST)
                .invoke(followUp -> {
                    if (followUp.stage() != FollowUpStage.SENT) {
                        throw new IllegalStateException("The demo's recap is on its way still.");
                    }
                })
                .replaceWithVoid();
    }

    private static List<@Nullable String> readers(Meeting first) {
        return first.attendees().stream()
                .filter(attendee -> attendee.side() == MeetingSide.BUYER)
                .<@Nullable String>map(Attendee::getId)
                .toList();
    }

    private Uni<Meeting> meeting(UUID id) {
        return meetings.find(DemoPeople.ORGANIZATION, id).map(Optional::orElseThrow);
    }

    private static void requireAccepted(Outcome<FollowUp> outcome) {
        if (!outcome.userErrors().isEmpty()) {
            throw new IllegalStateException("The demo's follow-up is refused: " + outcome.userErrors());
        }
    }
}
