package dev.headroom.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;

/** An ISO 4217 currency. Wraps the JDK's own table so that an unknown code can't enter the system. */
@CustomScalar("Currency")
@Description("An ISO 4217 currency code in capitals, such as \"AUD\".")
public final class Currency implements CustomStringScalar {

    private final java.util.Currency currency;

    @JsonCreator
    public Currency(String code) {
        java.util.Currency known;
        try {
            known = java.util.Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not an ISO 4217 currency code: write three capitals such as AUD", e);
        }
        if (known.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("is not a currency money is kept in: write a code such as AUD");
        }
        this.currency = known;
    }

    public static Currency of(String code) {
        return new Currency(code);
    }

    public String code() {
        return currency.getCurrencyCode();
    }

    /** Decimals of the smallest unit: 2 for AUD, 0 for JPY. */
    public int fractionDigits() {
        return currency.getDefaultFractionDigits();
    }

    @Override
    @JsonValue
    public String stringValueForSerialization() {
        return code();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Currency that && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(currency);
    }

    @Override
    public String toString() {
        return code();
    }
}
