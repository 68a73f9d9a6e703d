/** What a recap says and how: which talk it leaves out, its words, and the mail it becomes. */
@NullMarked
package dev.headroom.meeting.followup.recap;

import org.jspecify.annotations.NullMarked;
