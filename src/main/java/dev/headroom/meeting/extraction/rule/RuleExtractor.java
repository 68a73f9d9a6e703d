package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.CommitmentExtractor;
import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.ExtractionConfig;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.platform.batching.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rules, on a worker thread: a long meeting takes longer than an event loop may be held. */
@ApplicationScoped
class RuleExtractor implements CommitmentExtractor {

    private final Workers workers;
    private final CommitmentRules rules;

    RuleExtractor(Workers workers, ExtractionConfig config) {
        this.workers = workers;
        this.rules = new CommitmentRules(config.mostCandidates(), config.leastConfidence());
    }

    @Override
    public Extractor kind() {
        return Extractor.RULE;
    }

    @Override
    public Uni<List<Candidate>> extract(Conversation conversation) {
        return workers.compute(() -> rules.find(conversation));
    }
}
