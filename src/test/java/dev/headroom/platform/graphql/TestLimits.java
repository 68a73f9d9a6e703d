package dev.headroom.platform.graphql;

import dev.headroom.platform.graphql.rules.GraphqlLimits;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The limits as documented, for tests that need no running service. */
public final class TestLimits {

    private TestLimits() {}

    public static GraphqlLimits defaults() {
        return with(Map.of());
    }

    /** The defaults with some settings changed, named without their prefix. */
    public static GraphqlLimits with(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GraphqlLimits.class);
        settings.forEach((name, value) -> builder.withDefaultValue("headroom.graphql." + name, value));
        return builder.build().getConfigMapping(GraphqlLimits.class);
    }
}
