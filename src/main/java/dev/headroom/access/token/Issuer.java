package dev.headroom.access.token;

import dev.headroom.access.Caller;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Signs tokens with the key that was made at the first start. */
@ApplicationScoped
class Issuer {

    /** The claim that says with which of its secrets an application got the token, which ends with it. */
    static final String SECRET_ID = "headroom_secret_id";

    private final IssuerConfig config;
    private final TokenConfig claims;
    private final String name;
    private final String audience;
    private final Clock clock;
    private final @Nullable PrivateKey key;

    Issuer(
            IssuerConfig config,
            TokenConfig claims,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String name,
            @ConfigProperty(name = "mp.jwt.verify.audiences") String audience,
            Clock clock) {
        this.config = config;
        this.claims = claims;
        this.name = name;
        this.audience = audience;
        this.clock = clock;
        this.key = config.enabled() ? key(config) : null;
    }

    boolean isEnabled() {
        return key != null;
    }

    JsonObject memberToken(UUID organization, String email, Caller member) {
        return token(Jwt.subject(member.id().toString()).claim(claims.emailClaim(), email), organization);
    }

    JsonObject applicationToken(UUID organization, String clientId, String secretId) {
        var builder = Jwt.subject(clientId).claim(claims.clientIdClaim(), clientId);
        return token(builder.claim(SECRET_ID, secretId), organization);
    }

    /** The answer of a token endpoint, as OAuth 2.0 words it (RFC 6749, section 5.1). */
    private JsonObject token(JwtClaimsBuilder builder, UUID organization) {
        if (key == null) {
            throw new IllegalStateException("the built-in issuer is off");
        }
        Instant now = clock.instant();
        String token = builder.claim(claims.organizationClaim(), organization.toString())
                .issuer(name)
                .audience(audience)
                .issuedAt(now)
                .expiresAt(now.plus(config.lifetime()))
                .sign(key);
        return new JsonObject()
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("expires_in", config.lifetime().toSeconds());
    }

    private static PrivateKey key(IssuerConfig config) {
        String location = config.privateKeyLocation()
                .orElseThrow(() -> new IllegalStateException("headroom.issuer.enabled is true, but"
                        + " headroom.issuer.private-key-location names no key to sign with"));
        try {
            return KeyUtils.decodePrivateKey(Files.readString(path(location)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("headroom.issuer.private-key-location names no RSA key in PEM form", e);
        }
    }

    private static Path path(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }
}
