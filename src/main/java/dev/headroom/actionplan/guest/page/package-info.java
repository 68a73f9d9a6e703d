/** The buyer's page of an action plan as text: what of a plan a guest sees, in which words, with which forms. Pure. */
@NullMarked
package dev.headroom.actionplan.guest.page;

import org.jspecify.annotations.NullMarked;
