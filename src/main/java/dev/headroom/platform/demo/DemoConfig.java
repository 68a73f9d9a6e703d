package dev.headroom.platform.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The demo: on with embedded stores; elsewhere only when set explicitly. */
@ConfigMapping(prefix = "headroom.demo")
public interface DemoConfig {

    /** Off by default: it lets anybody sign in as anybody of the demo's organization. */
    @WithDefault("false")
    boolean enabled();
}
