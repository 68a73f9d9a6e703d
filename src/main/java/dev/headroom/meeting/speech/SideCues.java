package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds sentences in which somebody says which side they speak for ("we as your client"). */
final class SideCues {

    private static final String SAID_BY_BUYER = "(?:client|customer)";
    private static final String SAID_BY_SELLER =
            "(?:supplier|vendor|agency|service provider|staffing partner|recruiter|account manager|consultancy)";

    private static final Pattern BUYER = pattern(SAID_BY_BUYER);
    private static final Pattern SELLER = pattern(SAID_BY_SELLER);

    /** Who only imagines it speaks for nobody. */
    private static final Pattern IMAGINED = Pattern.compile(
            "\\b(?:if|imagine|suppose|pretend|let's say|say that|would be|were|told|said|says|asked|not)\\b",
            Pattern.CASE_INSENSITIVE);

    private SideCues() {}

    private static Pattern pattern(String role) {
        String mine = "your (?:\\w+ )?" + role + "(?!\\w|'s| (?:base|list|success|service|team|data|name|side))";
        return Pattern.compile(
                "\\b(?:we|us|i|me|speaking),? as " + mine + "|\\bas " + mine
                        + ",? (?:we|i)\\b|\\b(?:we're|we are|i'm|i am)" + " (?:still )?" + mine,
                Pattern.CASE_INSENSITIVE);
    }

    static Optional<MeetingSide> spokenFor(String written) {
        String sentence = NameCues.plain(written);
        if (IMAGINED.matcher(sentence).find()) {
            return Optional.empty();
        }
        if (BUYER.matcher(sentence).find()) {
            return Optional.of(MeetingSide.BUYER);
        }
        return SELLER.matcher(sentence).find() ? Optional.of(MeetingSide.SELLER) : Optional.empty();
    }
}
