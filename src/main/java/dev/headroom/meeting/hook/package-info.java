/**
 * What Zoom and Microsoft Graph tell about transcripts: kept before it is acknowledged, then fetched and handed on.
 */
@NullMarked
package dev.headroom.meeting.hook;

import org.jspecify.annotations.NullMarked;
