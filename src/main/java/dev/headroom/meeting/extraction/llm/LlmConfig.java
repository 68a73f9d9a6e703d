package dev.headroom.meeting.extraction.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * The language model that transcripts are shown to. Without an address none is; with one, what customers said leaves
 * the service for it, so it is the operator's decision alone.
 */
@ConfigMapping(prefix = "headroom.meeting.llm")
interface LlmConfig {

    /** Of the OpenAI protocol, such as https://api.openai.com/v1 or http://ollama:11434/v1. */
    Optional<String> baseUrl();

    Optional<String> model();

    /** Ollama needs none. */
    Optional<String> apiKey();

    /** For the whole answer, from the first byte sent to the last one read. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    Duration timeout();

    /** Characters of speech in one request: two hours of talk, some 35,000 tokens. The rules read longer ones. */
    @WithDefault("140000")
    @Positive
    int mostCharacters();

    /** The largest answer that is read: sixty items with their quotes are a quarter of it. */
    @WithDefault("262144")
    @Positive
    int mostAnswerBytes();

    /** Requests at a time in this process, as each holds a worker thread; the rules answer beyond. */
    @WithDefault("4")
    @Positive
    int atOnce();
}
