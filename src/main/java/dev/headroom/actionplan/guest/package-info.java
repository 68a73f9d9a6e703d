/** People of other companies in action plans: how they are let in, the page they act on, and what is seen of that. */
@NullMarked
package dev.headroom.actionplan.guest;

import org.jspecify.annotations.NullMarked;
