package dev.headroom.walletshare;

import java.util.List;

/** Everything known about exactly one pair, its parts not included. */
record Evidence(int pair, List<VendorSpend> vendors, Observed observed, List<WalletEstimate> estimates, Claims claims) {

    static final Evidence NONE = new Evidence(Grid.NONE, List.of(), Observed.NOTHING, List.of(), Claims.NONE);

    /** Nobody can buy here, and nobody was seen to. */
    boolean notEligible() {
        return claims.says(CellState.NOT_ELIGIBLE) && !observed.present();
    }

    /** Somebody made sure that the wallet is zero, and nothing else was seen. */
    boolean confirmedZero() {
        return claims.says(CellState.CONFIRMED_ZERO) && !observed.present();
    }

    /** Somebody says that nothing is bought here, and yet something was. */
    boolean contradicted() {
        return observed.present() && (claims.says(CellState.NOT_ELIGIBLE) || claims.says(CellState.CONFIRMED_ZERO));
    }

    /** Evidence goes before claims, except that a deal in progress says more than a rival we know of. */
    CellState state() {
        if (observed.oursPresent()) {
            return CellState.OURS;
        }
        if (observed.rivalsPresent() && !claims.says(CellState.PIPELINE)) {
            return CellState.COMPETITOR;
        }
        CellClaim claim = claims.claim();
        return claim == null ? CellState.UNKNOWN : claim.state();
    }
}
