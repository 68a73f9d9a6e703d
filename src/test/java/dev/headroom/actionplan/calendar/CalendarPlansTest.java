package dev.headroom.actionplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.Caller;
import dev.headroom.actionplan.ActWorld;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which plans a member's calendar is made of. */
@QuarkusTest
class CalendarPlansTest {

    @Inject
    CalendarPlans plans;

    private final ActWorld world = new ActWorld();

    private List<UUID> of(Person member, int most) {
        var caller = new Caller(world.organization.id(), Caller.Kind.REP, member.id(), "Rep", null, Set.of());
        return plans.ofMember(caller, most).await().atMost(Duration.ofSeconds(20)).stream()
                .map(ActionPlan::uuid)
                .toList();
    }

    @Test
    void noMoreThanTheNewestAreRead() {
        UUID second = world.insert(PlanSamples.content());
        UUID third = world.insert(PlanSamples.content());

        assertThat(of(world.rep, 2)).containsExactly(third, second);
        assertThat(of(world.rep, 9)).containsExactly(third, second, world.plan);
    }

    @Test
    void plansOfOthersAreNotAmongThem() {
        assertThat(of(world.stranger, 9)).isEmpty();
    }
}
