/**
 * What was promised, asked and decided in a meeting, found in its transcript and proposed to a person: never a task,
 * never sent. Rules are always there; a language model is asked only where one is configured.
 */
@NullMarked
package dev.headroom.meeting.extraction;

import org.jspecify.annotations.NullMarked;
