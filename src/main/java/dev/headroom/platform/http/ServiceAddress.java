package dev.headroom.platform.http;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach the service, for links that leave it: a request's Host header is whatever its sender wrote. */
@ApplicationScoped
public class ServiceAddress {

    private final boolean configured;
    private final String base;

    ServiceAddress(
            @ConfigProperty(name = "headroom.base-url") Optional<String> address,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.configured = address.isPresent();
        this.base = address.map(ServiceAddress::checked).orElse("http://localhost:" + port);
    }

    /** False when links lead to this machine only, which is enough to look around. */
    public boolean isConfigured() {
        return configured;
    }

    /** The whole address of a path of ours, which begins with a slash. */
    public String link(String path) {
        return base + path;
    }

    private static String checked(String address) {
        try {
            URI uri = URI.create(address.strip());
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                return uri.toString().replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // Refused below, in one sentence.
        }
        throw new ConfigurationException(
                "HEADROOM_BASE_URL is not the address of a service: write it as https://headroom.example.com.");
    }
}
