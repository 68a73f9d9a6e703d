/** Mutual action plans: what buyer and seller do by when to reach one outcome, owned and signed by both. */
@NullMarked
package dev.headroom.actionplan;

import org.jspecify.annotations.NullMarked;
