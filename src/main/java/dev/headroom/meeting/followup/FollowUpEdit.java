package dev.headroom.meeting.followup;

import dev.headroom.meeting.Meeting;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.mutations.Patch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the next content of a follow-up from what a person sends. */
record FollowUpEdit(Meeting meeting) {

    /** A step later than that is no next one. */
    private static final int LONGEST_YEARS = 2;

    FollowUp change(FollowUp present, FollowUpInput.Change input) {
        FollowUpContent content = present.content();
        return present.with(new FollowUpContent(
                Patch.optional(input.outcome, content.outcome()),
                lines(input.decisions, content.decisions(), "decisions"),
                lines(input.risks, content.risks(), "risks"),
                nextStep(content.nextStep(), input),
                Patch.optional(input.subject, content.subject()),
                Patch.optional(input.opening, content.opening()),
                Patch.required(input.includeSideTalk, content.includeSideTalk(), "includeSideTalk"),
                Patch.required(input.visibility, content.visibility(), "visibility")));
    }

    private static List<String> lines(@Nullable List<@Nullable String> given, List<String> present, String field) {
        if (given == null) {
            return present;
        }
        List<String> lines = new ArrayList<>();
        Patch.each(given, field, lines::add);
        return lines;
    }

    private @Nullable NextStep nextStep(@Nullable NextStep present, FollowUpInput.Change input) {
        boolean takenAway = input.nextStep != null && input.nextStep.isEmpty();
        if (takenAway || (present == null && input.nextStep == null)) {
            requireNothing(input.nextStepOn, "nextStepOn");
            requireNothing(input.nextStepOwner, "nextStepOwner");
            return null;
        }
        LocalDate on = Patch.optional(input.nextStepOn, present == null ? null : present.on());
        Optional<UUID> owner = input.nextStepOwner == null
                ? Optional.ofNullable(present).map(NextStep::attendeeUuid)
                : input.nextStepOwner.map(this::attendee);
        String text = Patch.required(input.nextStep, present == null ? null : present.text(), "nextStep");
        if (input.nextStepOn != null && on != null) {
            requireDay(on);
        }
        return step(text, on, owner.orElse(null));
    }

    private static NextStep step(String text, @Nullable LocalDate on, @Nullable UUID owner) {
        try {
            return new NextStep(text, on, owner);
        } catch (BadInput refusal) {
            throw new BadInput(refusal.sentence(), "nextStep");
        }
    }

    private static void requireNothing(@Nullable Optional<?> given, String field) {
        if (given != null && given.isPresent()) {
            throw new BadInput("There is no next step to set this of: say in nextStep what it is.", field);
        }
    }

    private void requireDay(LocalDate on) {
        LocalDate met = meeting.day();
        if (on.isBefore(met)) {
            throw new BadInput("The next step is on a day before the meeting: choose a later one.", "nextStepOn");
        }
        if (on.isAfter(met.plusYears(LONGEST_YEARS))) {
            throw new BadInput(
                    "The next step is more than " + LONGEST_YEARS + " years after the meeting: choose an earlier day.",
                    "nextStepOn");
        }
    }

    /** Also one whose side nobody knows: then the follow-up stays flagged, which says what to do. */
    private UUID attendee(String id) {
        return meeting.attendees().stream()
                .filter(attendee -> attendee.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "There is no such attendee of the meeting: read Meeting.attendees for the ids.",
                        "nextStepOwner"))
                .uuid();
    }
}
