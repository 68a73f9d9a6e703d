package dev.headroom.access.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The built-in issuer: on with embedded stores; elsewhere only when set explicitly. */
@ConfigMapping(prefix = "headroom.issuer")
interface IssuerConfig {

    /** Off by default, so that a production service never trusts a key it made itself by accident. */
    @WithDefault("false")
    boolean enabled();

    /** The PEM file with the RSA key that signs. */
    Optional<String> privateKeyLocation();

    /** How long a token is good: a working session, since the demo has no refresh tokens. */
    @WithDefault("PT1H")
    @DurationMin(millis = 1)
    Duration lifetime();
}
