package dev.headroom.meeting.extraction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Asks the language model where one is configured, and else the rules. Candidates name who found them. */
@ApplicationScoped
public class Extractors {

    private final Instance<CommitmentExtractor> all;

    Extractors(@Any Instance<CommitmentExtractor> all) {
        this.all = all;
    }

    public Uni<List<Candidate>> extract(Conversation conversation) {
        return chosen().extract(conversation);
    }

    private CommitmentExtractor chosen() {
        return all.stream()
                .filter(extractor -> extractor.kind() == Extractor.LLM && extractor.isOn())
                .findFirst()
                .orElseGet(this::rules);
    }

    private CommitmentExtractor rules() {
        return all.stream()
                .filter(extractor -> extractor.kind() == Extractor.RULE)
                .findFirst()
                .orElseThrow();
    }
}
