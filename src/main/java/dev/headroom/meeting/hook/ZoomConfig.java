package dev.headroom.meeting.hook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Each organization's app at Zoom, under a name of the operator's choice. Secrets are settings and never rows: whoever
 * reads the database can't sign events.
 *
 *
 * <p>Public, because settings in a map are validated by reflection.
 */
@ConfigMapping(prefix = "headroom.zoom")
public interface ZoomConfig {

    @WithParentName
    Map<String, App> apps();

    /** What an app's page at Zoom shows. */
    interface App {

        /** Whose app it is. */
        UUID organization();

        /** Signs the events. */
        String secretToken();

        /** How to ask who was at a meeting, and once a day for what no event told of; left out, nobody asks. */
        Optional<Reading> reading();
    }

    /** A server-to-server app that may read past meetings, their participants, and the account's recordings. */
    interface Reading {

        String accountId();

        String clientId();

        String clientSecret();

        @WithDefault("https://zoom.us/oauth/token")
        String tokenUrl();

        @WithDefault("https://api.zoom.us/v2")
        String url();
    }

    default Optional<App> of(UUID organization) {
        return apps().values().stream()
                .filter(app -> app.organization().equals(organization))
                .findFirst();
    }
}
