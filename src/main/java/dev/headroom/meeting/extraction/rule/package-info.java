/** Commitments found by rules on words: deterministic, in one pass, without any service. */
@NullMarked
package dev.headroom.meeting.extraction.rule;

import org.jspecify.annotations.NullMarked;
