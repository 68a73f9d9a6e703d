package dev.headroom.meeting.speech;

/**
 * What came of a meeting, as far as measures of it need to know; told from outside, because a transcript does not.
 *
 * @param nextStepDated whether its next step has a date
 * @param sellerConfirmed confirmed commitments of the seller's side
 * @param buyerConfirmed confirmed commitments of the buyer's side
 */
public record AgreedOutcome(boolean nextStepDated, int sellerConfirmed, int buyerConfirmed) {}
