/** Action plans as pictures: who does what by when, what slips, and what it holds up. */
@NullMarked
package dev.headroom.actionplan.chart;

import org.jspecify.annotations.NullMarked;
