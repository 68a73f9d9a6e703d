/** Accounts and what they spend: the account tree, business units, offerings, vendors and observed spend. */
@NullMarked
package dev.headroom.account;

import org.jspecify.annotations.NullMarked;
