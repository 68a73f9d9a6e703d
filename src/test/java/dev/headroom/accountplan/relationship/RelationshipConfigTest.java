package dev.headroom.accountplan.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.account.contact.ContactLevel;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator may change about the arithmetic, and that the rest stays. */
class RelationshipConfigTest {

    private static RelationshipPolicy policy(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder().withMapping(RelationshipConfig.class);
        settings.forEach((name, value) -> config.withDefaultValue("headroom.relationships." + name, value));
        return RelationshipPolicy.of(config.build().getConfigMapping(RelationshipConfig.class));
    }

    @Test
    void withoutSettingsTheDefaultsHold() {
        assertThat(policy(Map.of())).isEqualTo(RelationshipPolicy.defaults());
    }

    @Test
    void settingReplacesItsDefaultOnly() {
        RelationshipPolicy policy =
                policy(Map.of("engaged-days", "60", "in-depth.touches", "12", "required-of-line.VP", "3"));

        assertThat(policy.engagedDays()).isEqualTo(60);
        assertThat(policy.inDepth()).isEqualTo(new RelationshipPolicy.Depth(12, 90));
        assertThat(policy.required(true, ContactLevel.VP)).isEqualTo(3);
        assertThat(policy.required(true, ContactLevel.DIRECTOR)).isEqualTo(2);
        assertThat(policy.required(false, ContactLevel.VP)).isZero();
        assertThat(policy.windowDays()).isEqualTo(365);
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> policy(Map.of("window-days", "30"))).hasMessageContaining("window");
    }
}
