package dev.headroom.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads who set something wrong; the library's words may change with its version. */
class StartFailureTest {

    private static final Map<String, String> GOOD =
            Map.of("http.port", "80", "http.body", "10M", "http.pause", "5s", "http.share", "0.5", "http.level", "low");

    /** Settings of the kinds the service has. */
    @ConfigMapping(prefix = "http")
    interface Settings {
        int port();

        MemorySize body();

        Duration pause();

        double share();

        Level level();
    }

    /** A choice. */
    enum Level {
        LOW,
        HIGH
    }

    private static String sentence(Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.putAll(changed);
        Throwable failure = catchThrowable(() -> new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(Settings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build());
        return StartFailure.sentence(failure).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            http.port  | abc    | HTTP_PORT (http.port) is "abc", but has to be a whole number
            http.body  | much   | HTTP_BODY (http.body) is "much", but has to be a size, such as 256K or 10M
            http.pause | a day  | HTTP_PAUSE (http.pause) is "a day", but has to be a duration, such as 30s or 5m
            http.share | half   | HTTP_SHARE (http.share) is "half", but has to be a number
            http.level | middle | HTTP_LEVEL (http.level) is "middle", but has to be one of high, low
            http.port  | ``     | HTTP_PORT (http.port) is empty: give it a value, or leave it out
            """)
    void wrongSettingIsNamedWithItsValueAndWhatIsExpected(String setting, String value, String expected) {
        assertThat(sentence(Map.of(setting, value)))
                .isEqualTo("a setting is missing or wrong: " + expected)
                .doesNotContain("SRCFG", "Exception", "dev.headroom");
    }

    @Test
    void everyWrongSettingIsNamed() {
        assertThat(sentence(Map.of("http.port", "abc", "http.body", "much")))
                .contains("HTTP_BODY (http.body) is \"much\"", "; HTTP_PORT (http.port) is \"abc\"")
                .doesNotContain("java.");
    }

    @Test
    void settingThatIsNeededIsNamed() {
        Throwable failure =
                catchThrowable(() -> new SmallRyeConfigBuilder().build().getValue("headroom.not-there", String.class));

        assertThat(StartFailure.sentence(failure))
                .hasValue("a setting is missing or wrong: HEADROOM_NOT_THERE (headroom.not-there) is not set");
    }

    @Test
    void limitThatIsBrokenKeepsItsWords() {
        assertThat(WrongSettings.worded("Configuration validation failed:\n\tjava.lang.IllegalStateException:"
                        + " headroom.most must be greater than 0"))
                .isEqualTo("headroom.most must be greater than 0");
    }
}
