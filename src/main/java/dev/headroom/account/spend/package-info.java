/** What customers spend, with whom and on what: observed contracts, and their import from CSV files of any size. */
@NullMarked
package dev.headroom.account.spend;

import org.jspecify.annotations.NullMarked;
