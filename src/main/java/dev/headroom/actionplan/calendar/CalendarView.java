package dev.headroom.actionplan.calendar;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.Participant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan is somebody's: the tasks of the participants they are, and the milestones if they answer for the whole
 * or were invited to it.
 *
 * @param inside whether they are of the organization; whoever is not sees no internal tasks
 * @param planPage where a member reads a plan, with {@code {plan}} for its id; null when there is no such page
 */
record CalendarView(
        Set<UUID> participants,
        boolean milestones,
        boolean inside,
        @Nullable String planPage) {

    private static final String PLACE = "{plan}";

    CalendarView {
        participants = Set.copyOf(participants);
    }

    static CalendarView member(ActionPlan plan, UUID member, Optional<String> planPage) {
        Set<UUID> participants = plan.content().participants().stream()
                .filter(present -> member.equals(present.memberUuid()))
                .map(Participant::uuid)
                .collect(Collectors.toUnmodifiableSet());
        boolean owner = plan.sellerSide().ownerUuid().equals(member);
        return new CalendarView(participants, owner, true, planPage.orElse(null));
    }

    static CalendarView participant(UUID participant) {
        return new CalendarView(Set.of(participant), true, false, null);
    }

    ActionPlanContent content(ActionPlan plan) {
        return inside ? plan.content() : plan.content().shared();
    }

    /** The page of one plan. */
    static String address(String planPage, String plan) {
        return planPage.replace(PLACE, plan);
    }

    @Nullable
    String url(ActionPlan plan) {
        return planPage == null ? null : address(planPage, plan.getId());
    }
}
