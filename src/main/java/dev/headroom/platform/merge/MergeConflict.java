package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A place that both sides changed, each to something else. Null is nothing at all: that side took it away. */
public record MergeConflict(
        DocumentPath path,
        @Nullable JsonNode base,
        @Nullable JsonNode mine,
        @Nullable JsonNode theirs) {}
