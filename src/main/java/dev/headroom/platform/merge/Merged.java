package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What came of a merge: one document with the changes of both sides, and where they could not both be kept. */
public record Merged(JsonNode value, List<MergeConflict> conflicts) {

    public Merged {
        conflicts = List.copyOf(conflicts);
    }
}
