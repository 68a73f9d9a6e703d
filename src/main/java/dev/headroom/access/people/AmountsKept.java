package dev.headroom.access.people;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Knows whether a feature keeps amounts of an organization in a currency: while any does, the organization keeps that
 * currency. Contributed as a bean by the feature.
 */
public interface AmountsKept {

    Uni<Boolean> in(String currency, UUID organization);
}
