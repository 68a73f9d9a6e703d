package dev.headroom.meeting.extraction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads as the rules do, but lets a test do something first while one conversation is read, as a slow model would. */
@ApplicationScoped
public class PausedExtractor implements CommitmentExtractor {

    private final AtomicReference<@Nullable Pause> pause = new AtomicReference<>();
    private final Instance<CommitmentExtractor> all;

    PausedExtractor(@Any Instance<CommitmentExtractor> all) {
        this.all = all;
    }

    private record Pause(String word, Uni<Void> until) {}

    /** The next conversation in which somebody says the word is read after that. */
    public void pause(String word, Uni<Void> until) {
        pause.set(new Pause(word, until));
    }

    @Override
    public Extractor kind() {
        return Extractor.LLM;
    }

    @Override
    public boolean isOn() {
        return pause.get() != null;
    }

    @Override
    public Uni<List<Candidate>> extract(Conversation conversation) {
        Pause wanted = pause.get();
        Uni<Void> before = wanted != null && isMeant(wanted, conversation) && pause.compareAndSet(wanted, null)
                ? wanted.until()
                : Uni.createFrom().voidItem();
        return before.chain(() -> rules().extract(conversation));
    }

    private static boolean isMeant(Pause wanted, Conversation conversation) {
        return conversation.utterances().stream()
                .anyMatch(utterance -> utterance.segment().text().contains(wanted.word()));
    }

    private CommitmentExtractor rules() {
        return all.stream()
                .filter(extractor -> extractor.kind() == Extractor.RULE)
                .findFirst()
                .orElseThrow();
    }
}
