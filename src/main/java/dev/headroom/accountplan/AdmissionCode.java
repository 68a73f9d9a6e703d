package dev.headroom.accountplan;

import org.eclipse.microprofile.graphql.Description;

/** What a plan must show before it is approved. */
@Description("What a plan must show before it is approved.")
public enum AdmissionCode {
    @Description("Enough of the cells by value have a known wallet.")
    WALLET_KNOWN,
    @Description("Every cell with a target has an open action with an owner and a date that is still to come.")
    TARGETS_HAVE_ACTIONS,
    @Description("No wallet rests on an estimate past its half-life.")
    ESTIMATES_FRESH,
    @Description("Every line of the customer has enough senior contacts, executives and vice presidents.")
    SENIOR_CONTACTS,
    @Description("Every objective has measures, and each measure a baseline, a target, a rule and an end.")
    OBJECTIVES_MEASURABLE
}
