package dev.headroom.meeting.hook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an organization's app gets a token of a provider.
 *
 * @param provider as people are told of it
 * @param settings what an operator should check when it is refused
 */
record SignIn(
        UUID organization,
        String provider,
        String settings,
        String url,
        String form,
        @Nullable String authorization) {

    static SignIn atMicrosoft(GraphConfig.App app) {
        String form = "grant_type=client_credentials&client_id=" + encoded(app.clientId()) + "&client_secret="
                + encoded(app.clientSecret()) + "&scope=" + encoded("https://graph.microsoft.com/.default");
        return new SignIn(app.organization(), "Microsoft", "headroom.graph.*", app.tokenUrl(), form, null);
    }

    static SignIn atZoom(ZoomConfig.App app, ZoomConfig.Reading reading) {
        String form = "grant_type=account_credentials&account_id=" + encoded(reading.accountId());
        String both = reading.clientId() + ":" + reading.clientSecret();
        String basic = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return new SignIn(app.organization(), "Zoom", "headroom.zoom.*", reading.tokenUrl(), form, basic);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "sign-in at " + provider;
    }
}
