package dev.headroom.walletshare;

/**
 * A cell and where it stands in the two trees.
 *
 * @param unit the unit's position in its tree
 * @param offering the offering's position in its tree
 */
record PlacedCell(int unit, int offering, Cell cell) {}
