package dev.headroom.meeting.buyer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import org.jspecify.annotations.Nullable;

/** A link with its address. As JSON, the form in which answers are kept for replay, it has none. */
record IssuedBuyerLink(
        BuyerLink buyerLink,
        @JsonProperty(access = Access.WRITE_ONLY) @Nullable String link) {

    /** Not in logs either. */
    @Override
    public String toString() {
        return "IssuedBuyerLink[" + buyerLink + "]";
    }
}
