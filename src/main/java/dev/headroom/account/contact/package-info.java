/** The people at accounts: who they are, which posts they hold, to whom they report, and when we dealt with them. */
@NullMarked
package dev.headroom.account.contact;

import org.jspecify.annotations.NullMarked;
