package dev.headroom.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

/** A shape that the query language refuses would warm nothing, and only the log would say so. */
@QuarkusTest
class QueryWarmUpTest {

    @Inject
    @Readiness
    QueryWarmUp warmUp;

    @Test
    void everyShapeIsParsed() {
        assertThat(warmUp.parse()).isTrue();
    }
}
