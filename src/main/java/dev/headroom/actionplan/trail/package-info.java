/** Who did what to a plan and what both sides signed, in a form that can be checked without us. */
@NullMarked
package dev.headroom.actionplan.trail;

import org.jspecify.annotations.NullMarked;
