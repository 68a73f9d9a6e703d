/** The arithmetic of mutual action plans: when each task can be done and must be done, and why it is late. */
@NullMarked
package dev.headroom.actionplan.schedule;

import org.jspecify.annotations.NullMarked;
