/** Files handed in as evidence: kept, handed out as attachments only, and swept when no plan came to name them. */
@NullMarked
package dev.headroom.actionplan.evidence;

import org.jspecify.annotations.NullMarked;
