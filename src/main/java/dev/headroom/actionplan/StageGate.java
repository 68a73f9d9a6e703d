package dev.headroom.actionplan;

import dev.headroom.platform.text.Text;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Which of the seller's own stages fits a stage of the customer's buying. */
@Description("Which of the seller's own stages fits a stage of the customer's buying.")
public record StageGate(
        @NonNull @Description("The stage of the customer's buying.")
        BuyingStage stage,

        @NonNull @Description("The name of the seller's stage; at most 200 characters.")
        String sellerStage) {

    public StageGate {
        sellerStage = Text.name(sellerStage, "sellerStage");
    }
}
