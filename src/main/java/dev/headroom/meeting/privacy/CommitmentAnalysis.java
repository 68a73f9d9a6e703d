package dev.headroom.meeting.privacy;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentOwner;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.commitment.Commitments;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.Quote;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was promised in a meeting, in its export. Guesses nobody confirmed and what was refused stay inside. */
@ApplicationScoped
class CommitmentAnalysis implements VconAnalysis {

    private static final Set<CommitmentState> INSIDE = EnumSet.of(CommitmentState.SUGGESTED, CommitmentState.REFUSED);

    private final Commitments commitments;

    CommitmentAnalysis(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public String type() {
        return "commitments";
    }

    @Override
    public Uni<Optional<JsonObject>> of(Caller caller, Meeting meeting) {
        return commitments.ofMeeting(caller.organization(), meeting).map(CommitmentAnalysis::body);
    }

    static Optional<JsonObject> body(List<Commitment> all) {
        JsonArray items = new JsonArray();
        all.stream()
                .filter(commitment -> !INSIDE.contains(commitment.getState()))
                .forEach(commitment -> items.add(item(commitment)));
        return items.isEmpty() ? Optional.empty() : Optional.of(new JsonObject().put("commitments", items));
    }

    private static JsonObject item(Commitment commitment) {
        JsonObject item = new JsonObject()
                .put("id", commitment.uuid().toString())
                .put("text", commitment.getText())
                .put("kind", commitment.getKind().name())
                .put("side", commitment.getSide().name())
                .put("state", commitment.getState().name())
                .put("saidOn", commitment.getSaidOn().toString());
        CommitmentOwner owner = commitment.getOwner();
        if (owner != null) {
            item.put("owner", owner.name());
        }
        Due due = commitment.getDue();
        if (due != null) {
            item.put("dueOn", due.on().toString()).put("dueKind", due.kind().name());
        }
        Quote quote = commitment.getQuote();
        if (quote != null) {
            item.put("quote", quote.text());
            if (quote.startMs() != null) {
                item.put("startMs", quote.startMs());
            }
        }
        return item;
    }
}
