package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something handed in to show that an outcome is reached: a text, a link or a file, at least one of them. */
@Description("Something handed in to show that an outcome is reached: a text, a link or a file.")
public record Evidence(
        @Ignore UUID uuid,

        @Ignore UUID outcomeUuid,

        @Description("What is said; at most 2,000 characters; null when a link or file says it.") @Nullable
        String text,

        @Description("Where it is to be found, with https or http; null when there is none.") @Nullable
        String link,

        @Description("The file; null when there is none.") @Nullable
        EvidenceFile file,

        @NonNull @Description("Who handed it in, and when.") Act act) {

    private static final int LONGEST_LINK = 2_000;

    public Evidence {
        text = ActionPlanLimits.text(text, "text");
        link = link == null || link.isBlank() ? null : requireLink(link.strip());
        if (text == null && link == null && file == null) {
            throw new BadInput("The evidence is empty: write a sentence, give a link or send a file.", "text");
        }
    }

    private static String requireLink(String link) {
        try {
            URI uri = new URI(link);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && link.length() <= LONGEST_LINK) {
                return link;
            }
        } catch (URISyntaxException e) {
            // Refused below, like every other text that is no address of a page.
        }
        throw new BadInput("The link is no web address: write one as https://customer.example/document.", "link");
    }

    @Id
    @NonNull
    @Description("The evidence's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @NonNull
    @Description("The id of the outcome it is for.")
    public String getOutcomeId() {
        return outcomeUuid.toString();
    }
}
