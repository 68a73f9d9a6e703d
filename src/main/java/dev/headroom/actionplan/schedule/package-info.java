/** The arithmetic of mutual action plans, without I/O: when each task can be done, must be done, and is late because of. */
@NullMarked
package dev.headroom.actionplan.schedule;

import org.jspecify.annotations.NullMarked;
