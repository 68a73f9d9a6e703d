/**
 * What follows a meeting: from its transcript to suggestions, and from what a person confirmed to a recap that is sent,
 * with one dated next step. Nothing suggested is ever sent.
 */
@NullMarked
package dev.headroom.meeting.followup;

import org.jspecify.annotations.NullMarked;
