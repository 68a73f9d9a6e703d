package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is asked before the demo is said to be there has to be answered, or it warms nothing. */
@QuarkusTest
class DemoFirstLookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DemoFirstLook firstLook;

    @Test
    void theDemoCanBeLookedAt() {
        assertThatCode(() -> firstLook.look().await().atMost(PATIENCE)).doesNotThrowAnyException();
    }
}
