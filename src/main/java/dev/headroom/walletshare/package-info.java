/** Wallet-share maps: what a customer spends in each cell of units × offerings, our share of it, and the headroom. */
@NullMarked
package dev.headroom.walletshare;

import org.jspecify.annotations.NullMarked;
