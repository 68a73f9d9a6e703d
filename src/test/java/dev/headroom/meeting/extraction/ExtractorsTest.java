package dev.headroom.meeting.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExtractorsTest {

    @Inject
    Extractors extractors;

    @Test
    void withoutALanguageModelTheRulesAreAsked() {
        // When
        List<Candidate> found = extractors
                .extract(Talk.of("Ann: I'll send you the rate card by Friday.", "Bob: Perfect."))
                .await()
                .atMost(Duration.ofSeconds(30));

        // Then
        assertThat(found).singleElement().satisfies(candidate -> {
            assertThat(candidate.text()).isEqualTo("Send the rate card");
            assertThat(candidate.extractor()).isEqualTo(Extractor.RULE);
        });
    }
}
