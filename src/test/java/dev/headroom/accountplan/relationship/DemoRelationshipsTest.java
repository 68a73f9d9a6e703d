package dev.headroom.accountplan.relationship;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the demo could not write is not said to be there. */
@QuarkusTest
class DemoRelationshipsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    DemoRelationships demo;

    @Test
    void opinionsThatAreRefusedAreAFailure() {
        Graphql.awaitDemo();

        assertThatThrownBy(() -> demo.write().await().atMost(PATIENCE)).hasMessageContaining("refused");
    }
}
