package dev.headroom.accountplan.admission;

/**
 * The thresholds of admission.
 *
 * @param walletKnown the share of cells by value whose wallet must be known, 0 to 1; 0.7, because a plan on less argues
 *     about where to go from a guess, and more is rarely known of a large customer
 * @param staleEstimates how many estimates past their half-life are let pass; none, because the plan's targets rest on
 *     them
 * @param seniorContacts how many executives and vice presidents each line of the customer needs; two, so that one
 *     departure does not cut us off
 */
public record AdmissionPolicy(double walletKnown, int staleEstimates, int seniorContacts) {

    public AdmissionPolicy {
        if (!(walletKnown >= 0 && walletKnown <= 1)) {
            throw new IllegalArgumentException("the share of known wallet is from 0 to 1");
        }
        if (staleEstimates < 0 || seniorContacts < 0) {
            throw new IllegalArgumentException("counts are zero or more");
        }
    }

    public static AdmissionPolicy defaults() {
        return new AdmissionPolicy(0.7, 0, 2);
    }
}
