package dev.headroom.meeting.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Apps can be set up with nothing but variables of the environment. */
class HookSettingsTest {

    private static final UUID ORGANIZATION = UUID.fromString("0a0a0a0a-0000-4000-8000-000000000001");

    @Test
    void anAppIsReadFromTheEnvironment() {
        ZoomConfig config = new SmallRyeConfigBuilder()
                .withMapping(ZoomConfig.class)
                .withSources(new EnvConfigSource(
                        Map.of(
                                "HEADROOM_ZOOM__ACME__ORGANIZATION", ORGANIZATION.toString(),
                                "HEADROOM_ZOOM__ACME__SECRET_TOKEN", "secret",
                                "HEADROOM_ZOOM__ACME__READING_ACCOUNT_ID", "account",
                                "HEADROOM_ZOOM__ACME__READING_CLIENT_ID", "client",
                                "HEADROOM_ZOOM__ACME__READING_CLIENT_SECRET", "client secret"),
                        300))
                .build()
                .getConfigMapping(ZoomConfig.class);

        assertThat(config.of(ORGANIZATION)).map(ZoomConfig.App::secretToken).contains("secret");
        assertThat(config.of(ORGANIZATION).flatMap(ZoomConfig.App::reading))
                .map(ZoomConfig.Reading::accountId)
                .contains("account");
        assertThat(config.of(UUID.randomUUID())).isEmpty();
    }
}
