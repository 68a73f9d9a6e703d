package dev.headroom.meeting.extraction;

import org.eclipse.microprofile.graphql.Description;

/** Who found a commitment. */
@Description("Who found a commitment.")
public enum Extractor {
    @Description("Rules on the words of the transcript; the same transcript always gives the same.")
    RULE,

    @Description("A language model; what it quotes was compared with the transcript letter by letter.")
    LLM,

    @Description("A person wrote it.")
    HUMAN
}
