/**
 * How a plan stands, as three numbers that are never mixed into one: how much of it is written, how old that is, and
 * what came of it.
 */
@NullMarked
package dev.headroom.accountplan.score;

import org.jspecify.annotations.NullMarked;
