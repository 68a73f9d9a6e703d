package dev.headroom.access.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How the claims of a verified token name their holder. Which issuers are trusted is set by {@code mp.jwt.verify.*}.
 */
@ConfigMapping(prefix = "headroom.tokens")
interface TokenConfig {

    /** The claim that holds the organization's UUID: the tenant comes from the token alone, never from a header. */
    @WithDefault("organization")
    String organizationClaim();

    /** The claim that holds a member's address. A token with it belongs to a member. */
    @WithDefault("email")
    String emailClaim();

    /** The claim that holds an application's client id, read when there is no address. */
    @WithDefault("client_id")
    String clientIdClaim();
}
