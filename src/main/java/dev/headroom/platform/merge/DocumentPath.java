package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document that stays the same when items of lists come, go or move: {@code objectives[7f3a…].title}.
 */
public record DocumentPath(List<Step> steps) {

    static final DocumentPath ROOT = new DocumentPath(List.of());

    public DocumentPath {
        steps = List.copyOf(steps);
    }

    DocumentPath then(Step step) {
        Step[] further = steps.toArray(new Step[steps.size() + 1]);
        further[steps.size()] = step;
        return new DocumentPath(List.of(further));
    }

    /** For a person to read; empty for the whole document. */
    public String text() {
        return joined(Step::text);
    }

    /** The text without keys, the same for all items of a list: {@code objectives[].title}. */
    public String pattern() {
        return joined(Step::pattern);
    }

    private String joined(Function<Step, String> part) {
        String text = steps.stream().map(part).collect(Collectors.joining());
        return text.startsWith(".") ? text.substring(1) : text;
    }

    /** Whether this place is the other one or inside of it. */
    public boolean isWithin(DocumentPath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** What stands there; null when nothing does. */
    public @Nullable JsonNode in(JsonNode document) {
        JsonNode found = document;
        for (Step step : steps) {
            found = found == null ? null : step.read(found);
        }
        return found;
    }

    /** Changes the document that is passed; null takes away what is there. */
    JsonNode write(JsonNode document, @Nullable JsonNode value) {
        if (steps.isEmpty()) {
            return value == null ? document : value;
        }
        int last = steps.size() - 1;
        DocumentPath outer = new DocumentPath(steps.subList(0, last));
        JsonNode holder = outer.in(document);
        if (holder == null) {
            throw new IllegalArgumentException("The document has no " + outer.text());
        }
        steps.get(last).write(holder, value);
        return document;
    }
}
