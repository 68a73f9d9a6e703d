/** Preparing the review of a plan from what moved since the last one. */
@NullMarked
package dev.headroom.accountplan.review;

import org.jspecify.annotations.NullMarked;
