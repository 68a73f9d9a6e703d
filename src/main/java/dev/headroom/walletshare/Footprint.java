package dev.headroom.walletshare;

import java.math.BigDecimal;

/** Where in the account we have contracts in the period, and so how near to us each cell is. */
final class Footprint {

    private final boolean[] units;
    private final boolean[] offerings;
    private boolean anywhere;

    Footprint(Grid grid, EvidenceBook book) {
        units = new boolean[grid.units().size()];
        offerings = new boolean[grid.offerings().size()];
        for (Evidence evidence : book.all()) {
            if (evidence.observed().oursPresent()) {
                units[grid.unit(evidence.pair())] = true;
                offerings[grid.offering(evidence.pair())] = true;
                anywhere = true;
            }
        }
        // Serving a part is serving the whole.
        grid.units().upwards((parent, child) -> units[parent] |= units[child]);
        grid.offerings().upwards((parent, child) -> offerings[parent] |= offerings[child]);
    }

    /** How near a cell is to what we do already: the first of the four that is true. */
    enum Nearness {
        SAME_UNIT("We serve this unit already."),
        SAME_OFFERING("We serve another unit of this account with this offering."),
        SAME_ACCOUNT("We serve another unit of this account."),
        NOWHERE("We serve nobody in this account.");

        private final String sentence;

        Nearness(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }

        BigDecimal weight(WalletSharePolicy.Reach reach) {
            return switch (this) {
                case SAME_UNIT -> reach.sameUnit();
                case SAME_OFFERING -> reach.sameOffering();
                case SAME_ACCOUNT -> reach.sameAccount();
                case NOWHERE -> reach.nowhere();
            };
        }
    }

    Nearness nearness(int unit, int offering) {
        if (units[unit]) {
            return Nearness.SAME_UNIT;
        }
        if (offerings[offering]) {
            return Nearness.SAME_OFFERING;
        }
        return anywhere ? Nearness.SAME_ACCOUNT : Nearness.NOWHERE;
    }
}
