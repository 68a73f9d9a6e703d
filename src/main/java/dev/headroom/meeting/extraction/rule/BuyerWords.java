package dev.headroom.meeting.extraction.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a buyer's wording to the view of the seller, who writes the recap: what a buyer called "you" are "we" there.
 * Only where a listener stands behind the verb, as in "let you know"; other wordings read well enough.
 */
final class BuyerWords {

    private static final Pattern ADDRESSES = Pattern.compile("\\S+ (?:you|me|us)\\b(.*)");

    /** Another of them behind it may be who acts or who is acted on, so such a wording stays as it was said. */
    private static final Pattern MORE = Pattern.compile("\\b(?:i|you|we|me|us)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern TURNED = Pattern.compile("\\b(?:you|me|us|your|my|our)\\b");

    private static final Map<String, String> OTHER =
            Map.of("you", "us", "me", "you", "us", "you", "your", "our", "my", "your", "our", "your");

    private BuyerWords() {}

    static String turned(String text) {
        Matcher addressed = ADDRESSES.matcher(text);
        return addressed.matches() && !MORE.matcher(addressed.group(1)).find()
                ? TURNED.matcher(text).replaceAll(found -> OTHER.getOrDefault(found.group(), found.group()))
                : text;
    }
}
