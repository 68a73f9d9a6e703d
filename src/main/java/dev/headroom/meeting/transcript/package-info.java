/**
 * Transcripts of meetings: one tolerant reader for what Zoom, Teams, Meet and others write, and the files as they came.
 */
@NullMarked
package dev.headroom.meeting.transcript;

import org.jspecify.annotations.NullMarked;
