package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.Caller;
import dev.headroom.actionplan.ActWorld;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.Participant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The address of an invitation in the plan, and the signature that comes between. */
@QuarkusTest
class GuestAddressesTest {

    private static final String ADDRESS = "lea@customer.example";

    @Inject
    GuestAddresses addresses;

    private final ActWorld world = new ActWorld();

    private void keep(ActionPlan seen) {
        var caller = new Caller(world.organization.id(), Caller.Kind.REP, world.rep.id(), "Rep", null, Set.of());
        addresses.keep(caller, seen, other(seen), ADDRESS).await().atMost(Duration.ofSeconds(20));
    }

    private static Participant other(ActionPlan plan) {
        return plan.content().participant(OTHER_BUYER).orElseThrow();
    }

    @Test
    void addressIsWrittenIntoADraft() {
        keep(world.read());

        assertThat(other(world.read()).email()).isEqualTo(ADDRESS);
    }

    @Test
    void planThatIsOfferedBetweenReadingAndWritingIsLeftAsItIs() {
        ActionPlan seen = world.read();
        world.run(world.rep, "OfferActionPlan", "expectedVersion", seen.version());
        ActionPlan offered = world.read();

        keep(seen);

        assertThat(world.read().version()).isEqualTo(offered.version());
        assertThat(world.read().getState()).isEqualTo(ActionPlanState.OFFERED);
        assertThat(other(world.read()).email()).isNull();
    }

    @Test
    void planThatWasSignedOnceIsLeftAsItIs() {
        ActionPlan seen = world.read();
        ActionPlan agreed = world.agree();

        keep(seen);

        assertThat(world.read().version()).isEqualTo(agreed.version());
        assertThat(other(world.read()).email()).isNull();
    }
}
