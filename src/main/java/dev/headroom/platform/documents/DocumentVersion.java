package dev.headroom.platform.documents;

import java.util.UUID;

/** One document as it was at one of its versions. */
public record DocumentVersion(UUID id, int version) {}
