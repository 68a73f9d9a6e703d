/** Spoken text as words with their places, read once from left to right. */
@NullMarked
package dev.headroom.meeting.extraction.wording;

import org.jspecify.annotations.NullMarked;
