/** Which action plans need help, why, and whom to ask for what today. */
@NullMarked
package dev.headroom.actionplan.risk;

import org.jspecify.annotations.NullMarked;
