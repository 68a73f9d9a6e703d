package dev.headroom.meeting.extraction.llm;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A configured language model, whole and checked. */
record LlmSettings(
        String baseUrl,
        String model,
        String apiKey,
        Duration timeout,
        int mostCharacters,
        int mostAnswerBytes,
        int atOnce) {

    /** The protocol's libraries want one; servers without keys ignore it. */
    private static final String NO_KEY = "none";

    /** Empty when none is configured; half a configuration is refused. */
    static Optional<LlmSettings> of(LlmConfig config) {
        if (config.baseUrl().isEmpty() && config.model().isEmpty()) {
            return Optional.empty();
        }
        String baseUrl = config.baseUrl().orElseThrow(() -> half("HEADROOM_MEETING_LLM_BASE_URL, its address"));
        String model = config.model().orElseThrow(() -> half("HEADROOM_MEETING_LLM_MODEL, its name"));
        requireHttp(baseUrl);
        return Optional.of(new LlmSettings(
                baseUrl,
                model,
                config.apiKey().orElse(NO_KEY),
                config.timeout(),
                config.mostCharacters(),
                config.mostAnswerBytes(),
                config.atOnce()));
    }

    private static ConfigurationException half(String missing) {
        return new ConfigurationException("a language model is configured by halves: set " + missing + ".");
    }

    private static void requireHttp(String baseUrl) {
        String scheme;
        try {
            scheme = Optional.ofNullable(URI.create(baseUrl).getScheme()).orElse("");
        } catch (IllegalArgumentException e) {
            scheme = "";
        }
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new ConfigurationException("HEADROOM_MEETING_LLM_BASE_URL is no address of http or https: write it as"
                    + " https://api.openai.com/v1.");
        }
    }
}
