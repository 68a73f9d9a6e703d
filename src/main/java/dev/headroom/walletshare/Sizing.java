package dev.headroom.walletshare;

/**
 * What a wallet was sized by in the map's period.
 *
 * @param main what sized most of the days, and of equals the better evidence
 * @param scaled whether an amount was cut or stretched by days although nothing said how it lies within them
 * @param fromObservedSpend whether nothing but observed spend sized it
 */
record Sizing(Belief main, Amounts amounts, boolean scaled, boolean fromObservedSpend) {}
