package dev.headroom.platform.http;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach the service, for links that leave it: a request's Host header is whatever its sender wrote. */
@ApplicationScoped
public class ServiceAddress {

    private final boolean configured;
    private final String base;
    private final String own;

    ServiceAddress(
            @ConfigProperty(name = "headroom.base-url") Optional<String> address,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.configured = address.isPresent();
        this.base = address.map(ServiceAddress::checked).orElse("http://localhost:" + port);
        this.own = origin(URI.create(base));
    }

    /** False when links lead to this machine only, which is enough to look around. */
    public boolean isConfigured() {
        return configured;
    }

    /** The whole address of a path of ours, which begins with a slash. */
    public String link(String path) {
        return base + path;
    }

    /** Whether people reach the service by TLS, which a proxy may end before it: then every cookie is to stay on it. */
    public boolean isSecure() {
        return base.startsWith("https:");
    }

    /**
     * Whether a browser on a page of ours sends this as the Origin. Behind a proxy the request itself does not know
     * what the browser sees, so that the configured address alone decides; without one, so does what the request came
     * to.
     *
     * @param asked scheme and authority of the request
     */
    public boolean isOrigin(String origin, String asked) {
        return origin.equals(own) || (!configured && origin.equals(asked));
    }

    /** As browsers write it: in lower case, and without the port that goes without saying. */
    private static String origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = address.getPort() == -1 || address.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + address.getPort());
    }

    private static String checked(String address) {
        try {
            URI uri = URI.create(address.strip());
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().matches("/*")) {
                return uri.toString().replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // Refused below, in one sentence.
        }
        throw new ConfigurationException(
                "HEADROOM_BASE_URL is not the address of a service: write it as https://headroom.example.com, without a"
                        + " path, because pages and their cookies stand at the root.");
    }
}
