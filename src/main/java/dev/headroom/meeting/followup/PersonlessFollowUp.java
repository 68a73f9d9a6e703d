package dev.headroom.meeting.followup;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.followup.recap.LeftOut;
import dev.headroom.meeting.followup.recap.Recap;
import dev.headroom.meeting.followup.recap.RecapSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up without people who are to be found no more in it. When something was sent stays, and its fingerprint.
 * Pure.
 */
record PersonlessFollowUp(ErasedPeople people) {

    /** The same version without them; equal when it names none of them. */
    FollowUp of(FollowUp present) {
        return present.with(
                of(present.content()),
                of(present.approval()),
                of(present.sent()),
                present.deliveries().stream().map(this::of).toList());
    }

    private FollowUpContent of(FollowUpContent content) {
        return new FollowUpContent(
                without(content.outcome()),
                without(content.decisions()),
                without(content.risks()),
                of(content.nextStep()),
                without(content.subject()),
                without(content.opening()),
                content.includeSideTalk(),
                content.visibility());
    }

    private @Nullable NextStep of(@Nullable NextStep step) {
        if (step == null) {
            return null;
        }
        boolean theirs = step.attendeeUuid() != null && people.attendees().contains(step.attendeeUuid());
        return new NextStep(people.without(step.text()), step.on(), theirs ? null : step.attendeeUuid());
    }

    private @Nullable RecapApproval of(@Nullable RecapApproval approval) {
        return approval == null ? null : new RecapApproval(name(approval.by()), approval.at(), approval.hash());
    }

    private @Nullable SentRecap of(@Nullable SentRecap sent) {
        return sent == null
                ? null
                : new SentRecap(of(sent.recap()), name(sent.approvedBy()), name(sent.sentBy()), sent.sentAt());
    }

    private Recap of(Recap recap) {
        return new Recap(
                recap.hash(),
                people.without(recap.subject()),
                recap.when(),
                without(recap.opening()),
                without(recap.outcome()),
                recap.sections().stream()
                        .map(section -> new RecapSection(section.title(), without(section.lines())))
                        .toList(),
                without(recap.nextStep()),
                people.without(recap.text()),
                recap.leftOut().stream()
                        .map(left -> new LeftOut(left.commitmentUuid(), people.without(left.text()), left.reason()))
                        .toList(),
                recap.undecided(),
                people.without(recap.title()),
                name(recap.sender()),
                recap.told());
    }

    private RecapDelivery of(RecapDelivery delivery) {
        boolean theirs = delivery.attendeeUuid() != null && people.attendees().contains(delivery.attendeeUuid());
        return theirs || people.isNamed(delivery.name())
                ? new RecapDelivery(
                        null,
                        ErasedPeople.MARK,
                        null,
                        delivery.hash(),
                        name(delivery.by()),
                        delivery.at(),
                        delivery.told())
                : new RecapDelivery(
                        delivery.attendeeUuid(),
                        delivery.name(),
                        delivery.email(),
                        delivery.hash(),
                        name(delivery.by()),
                        delivery.at(),
                        delivery.told());
    }

    private String name(String name) {
        return people.isNamed(name) ? ErasedPeople.MARK : name;
    }

    private List<String> without(List<String> texts) {
        return texts.stream().map(people::without).toList();
    }

    private @Nullable String without(@Nullable String text) {
        return text == null ? null : people.without(text);
    }
}
