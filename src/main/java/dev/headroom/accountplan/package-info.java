/**
 * Account plans: what we want with a customer, who does what by when, and how the plan lives from draft to close. The
 * records and their edits are here; the arithmetic on them is in the packages below, which import this one.
 */
@NullMarked
package dev.headroom.accountplan;

import org.jspecify.annotations.NullMarked;
