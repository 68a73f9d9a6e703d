/** What action plans begin with: roles, milestones, tasks and dependencies, versioned and edited by administrators. */
@NullMarked
package dev.headroom.actionplan.template;

import org.jspecify.annotations.NullMarked;
