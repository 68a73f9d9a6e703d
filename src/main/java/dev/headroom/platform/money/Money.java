package dev.headroom.platform.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An amount in a currency. Sums refuse to mix currencies: conversion needs a dated rate and is never implicit. */
@Description("An amount of money in one currency.")
public record Money(
        @NonNull
        @Description("The amount in units of the currency, such as \"1234.50\" for 1,234 dollars and 50 cents.")
        Decimal amount,

        @NonNull @Description("The currency of the amount.") Currency currency) {

    /** The amount rounded half up to the currency's smallest unit. */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(Decimal.of(amount.setScale(currency.fractionDigits(), RoundingMode.HALF_UP)), currency);
    }

    public static Money zero(Currency currency) {
        return of(BigDecimal.ZERO, currency);
    }

    /** The amount alone; unknown where the money is. */
    public static @Nullable BigDecimal valueOf(@Nullable Money money) {
        return money == null ? null : money.amount.value();
    }

    /** The amount alone, for sums to which what is unknown adds nothing. */
    public static BigDecimal valueOrZero(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : money.amount.value();
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return of(amount.value().add(other.amount.value()), currency);
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return of(amount.value().subtract(other.amount.value()), currency);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
    }
}
