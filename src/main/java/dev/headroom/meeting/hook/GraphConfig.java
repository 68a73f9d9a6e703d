package dev.headroom.meeting.hook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Each organization's app at Microsoft, under a name of the operator's choice.
 *
 * <p>Public, because settings in a map are validated by reflection.
 */
@ConfigMapping(prefix = "headroom.graph")
public interface GraphConfig {

    @WithParentName
    Map<String, App> apps();

    /** What an app needs to hear of transcripts and to fetch them ({@code OnlineMeetingTranscript.Read.All}). */
    interface App {

        /** Whose app it is. */
        UUID organization();

        /** The secret that the subscription was made with, which every notification repeats. */
        String clientState();

        String clientId();

        String clientSecret();

        /** Where tokens are had, with the tenant: Microsoft's is login.microsoftonline.com/TENANT/oauth2/v2.0/token. */
        String tokenUrl();

        @WithDefault("https://graph.microsoft.com/v1.0")
        String url();
    }

    default Optional<App> of(UUID organization) {
        return apps().values().stream()
                .filter(app -> app.organization().equals(organization))
                .findFirst();
    }
}
