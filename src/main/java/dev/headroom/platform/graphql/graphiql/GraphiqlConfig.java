package dev.headroom.platform.graphql.graphiql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether GraphiQL is served. */
@ConfigMapping(prefix = "headroom.graphiql")
interface GraphiqlConfig {

    /**
     * Off by default: production clients need no page that helps exploring, and every page is something to keep safe.
     */
    @WithDefault("false")
    boolean enabled();
}
