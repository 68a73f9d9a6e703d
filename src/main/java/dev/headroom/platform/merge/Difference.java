package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What stood at a place before and what stands there after. Null is nothing at all: before an insertion, after a
 * removal. A null that is written down is a node.
 */
public record Difference(
        DocumentPath path,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
