package dev.headroom.account.bullhorn;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The settings of a recorded Bullhorn: two records a page, and short patience. */
record BullhornSettings(
        String url, String secret, int mostRecords, int mostPauses, Optional<UUID> organization, Duration deadline)
        implements BullhornConfig {

    /** Longer than a busy machine needs. */
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    static BullhornSettings of(RecordedBullhorn bullhorn) {
        return new BullhornSettings(bullhorn.url(), "p&ss wörd", 100, 3, Optional.empty(), DEADLINE);
    }

    BullhornSettings of(UUID owner) {
        return new BullhornSettings(url, secret, mostRecords, mostPauses, Optional.of(owner), deadline);
    }

    BullhornSettings at(String place) {
        return new BullhornSettings(place, secret, mostRecords, mostPauses, organization, deadline);
    }

    BullhornSettings withSecret(String other) {
        return new BullhornSettings(url, other, mostRecords, mostPauses, organization, deadline);
    }

    BullhornSettings withMostRecords(int most) {
        return new BullhornSettings(url, secret, most, mostPauses, organization, deadline);
    }

    BullhornSettings withDeadline(Duration other) {
        return new BullhornSettings(url, secret, mostRecords, mostPauses, organization, other);
    }

    @Override
    public Optional<String> clientId() {
        return Optional.of("id");
    }

    @Override
    public Optional<String> clientSecret() {
        return Optional.of("secret");
    }

    @Override
    public Optional<String> username() {
        return Optional.of("agency.api");
    }

    @Override
    public Optional<String> password() {
        return Optional.of(secret);
    }

    @Override
    public String oauthUrl() {
        return url + "/oauth";
    }

    @Override
    public String loginUrl() {
        return url + "/login";
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("America/New_York");
    }

    @Override
    public Set<String> billedStates() {
        return Set.of("Approved", "Completed");
    }

    @Override
    public int page() {
        return 2;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(50);
    }
}
