package dev.headroom.meeting.hook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Each organization's app at Zoom, under a name of the operator's choice. Secrets are settings and never rows: whoever
 * reads the database can't sign events.
 */
@ConfigMapping(prefix = "headroom.zoom")
interface ZoomConfig {

    @WithParentName
    Map<String, App> apps();

    /** What an app's page at Zoom shows. */
    interface App {

        /** Whose app it is. */
        UUID organization();

        /** Signs the events. */
        String secretToken();
    }

    default Optional<App> of(UUID organization) {
        return apps().values().stream()
                .filter(app -> app.organization().equals(organization))
                .findFirst();
    }
}
