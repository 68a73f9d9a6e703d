package dev.headroom.meeting.extraction.llm;

import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.CommitmentExtractor;
import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.ExtractionConfig;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.rule.CommitmentRules;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.startup.StartOrder;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The language model, if one is configured. Counts what it answers; logs no word of a meeting. */
@ApplicationScoped
class LlmExtractor implements CommitmentExtractor {

    private static final Logger LOG = Logger.getLogger(LlmExtractor.class);

    private final Workers workers;
    private final MeterRegistry registry;
    private final Optional<LlmSettings> settings;
    private final Optional<CommitmentModel> model;

    LlmExtractor(Workers workers, MeterRegistry registry, ExtractionConfig extraction, LlmConfig config) {
        this.workers = workers;
        this.registry = registry;
        this.settings = LlmSettings.of(config);
        CommitmentRules rules = new CommitmentRules(extraction.mostCandidates(), extraction.leastConfidence());
        this.model = settings.map(whole -> new CommitmentModel(whole, rules));
    }

    /** Says who is shown what customers said, and stops the start on half a configuration. */
    void check(@Observes @Priority(StartOrder.CHECKS) StartupEvent event) {
        settings.ifPresent(whole -> LOG.infof(
                "Transcripts of meetings are shown to the language model %s at %s.", whole.model(), whole.baseUrl()));
    }

    @Override
    public Extractor kind() {
        return Extractor.LLM;
    }

    @Override
    public boolean isOn() {
        return model.isPresent();
    }

    @Override
    public Uni<List<Candidate>> extract(Conversation conversation) {
        return workers.compute(() -> model.orElseThrow().find(conversation)).map(this::counted);
    }

    private List<Candidate> counted(CommitmentModel.Outcome outcome) {
        registry.counter("headroom.meeting.llm.answers", "outcome", outcome.failed() ? "failed" : "used")
                .increment();
        registry.counter("headroom.meeting.llm.items.dropped").increment(outcome.dropped());
        return outcome.candidates();
    }
}
