package dev.headroom.meeting.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is worked for next where more wait than there are places. */
class TurnsTest {

    private static final UUID BUSY = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private final List<UUID> begun = new ArrayList<>();
    private final Queue<UniEmitter<? super Void>> running = new ArrayDeque<>();

    private Turns turns(int places) {
        return new Turns(places, organization -> Uni.createFrom().emitter(emitter -> {
            begun.add(organization);
            running.add(emitter);
        }));
    }

    private void end() {
        running.remove().complete(null);
    }

    @Test
    void organizationThatAsksAllTheTimeLetsTheOthersHaveTheirTurn() {
        Turns turns = turns(1);
        turns.ask(BUSY);
        turns.ask(THIRD);
        turns.ask(SECOND);

        for (int turn = 0; turn < 3; turn++) {
            turns.ask(BUSY);
            end();
        }

        assertThat(begun).containsExactly(BUSY, THIRD, SECOND, BUSY);
    }

    @Test
    void noMoreAreAtWorkThanThereArePlacesAndNoneWithoutAny() {
        Turns turns = turns(2);
        List.of(BUSY, SECOND, THIRD).forEach(turns::ask);
        assertThat(begun).containsExactly(BUSY, SECOND);

        end();
        assertThat(begun).containsExactly(BUSY, SECOND, THIRD);

        begun.clear();
        turns(0).ask(BUSY);
        assertThat(begun).isEmpty();
    }
}
