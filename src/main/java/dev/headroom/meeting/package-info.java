/**
 * Virtual meetings: who met whom, when, and what came of it. The meeting itself is here; the packages below read its
 * transcripts, follow what was promised and write the follow-up. They import this one, and it imports none of them.
 */
@NullMarked
package dev.headroom.meeting;

import org.jspecify.annotations.NullMarked;
