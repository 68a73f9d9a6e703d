/** What a plan must show before it is approved, computed from facts. */
@NullMarked
package dev.headroom.accountplan.admission;

import org.jspecify.annotations.NullMarked;
