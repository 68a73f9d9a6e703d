package dev.headroom.walletshare;

import java.util.List;

/** Everything known about exactly one pair, its parts not included. */
record Evidence(int pair, List<VendorSpend> vendors, Observed observed, CellLedger ledger, Claims claims) {

    /** Nobody can buy here, and nobody was seen to. */
    boolean notEligible() {
        return claims.says(CellState.NOT_ELIGIBLE) && !observed.present();
    }

    /** Somebody made sure that the wallet is zero, and nothing else was seen or heard of since. */
    boolean confirmedZero() {
        return claims.says(CellState.CONFIRMED_ZERO) && !contradicted();
    }

    /** Somebody says that nothing is bought here, and yet something was, or an estimate has said so since. */
    boolean contradicted() {
        CellClaim claim = claims.claim();
        return claim != null
                && claims.tellsTheWallet()
                && (observed.present() || ledger.since(claim).tellsOfSpend());
    }

    /** The estimates that may size the wallet: what was believed before somebody confirmed a zero is past. */
    CellLedger estimates() {
        CellClaim claim = claims.claim();
        return claim == null || claim.state() != CellState.CONFIRMED_ZERO || observed.present()
                ? ledger
                : ledger.since(claim);
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
        boolean zeroIsPast = claims.says(CellState.CONFIRMED_ZERO) && !confirmedZero();
        return claim == null || zeroIsPast ? CellState.UNKNOWN : claim.state();
    }
}
