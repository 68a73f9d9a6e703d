package dev.headroom.platform.svg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text is broken and cut before it runs into its neighbour. */
class TextFitTest {

    @Test
    void linesAreBrokenBetweenWords() {
        assertThat(new TextFit(100, 10, 2).lines("Chief Minister, Treasury and Economic Development"))
                .containsExactly("Chief Minister,", "Treasury and Eco…");
        assertThat(new TextFit(100, 10, 2).lines("Digital")).containsExactly("Digital");
        assertThat(new TextFit(5, 10, 1).lines("Digital")).containsExactly("…");
        assertThat(new TextFit(100, 10, 2).lines("  ")).containsExactly("");
    }
}
