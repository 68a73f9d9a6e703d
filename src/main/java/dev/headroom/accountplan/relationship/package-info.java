/** Relationship maps: who matters at a customer, how well we know them, and what hangs on too few people. */
@NullMarked
package dev.headroom.accountplan.relationship;

import org.jspecify.annotations.NullMarked;
