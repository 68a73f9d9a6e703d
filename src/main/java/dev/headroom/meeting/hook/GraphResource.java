package dev.headroom.meeting.hook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A transcript at Microsoft Graph, as a notification names it. Addresses are made of its ids, and never taken over. */
record GraphResource(String user, String meeting, String transcript) {

    private static final String KEY = "(?:\\('([^'()]{1,400})'\\)|/([^/'()]{1,400}))";
    private static final Pattern FORM =
            Pattern.compile("/?(?:users" + KEY + "|communications)/onlineMeetings" + KEY + "/transcripts" + KEY);

    /** A meeting's id holds who organized it: {@code 1*<organizer>*0**19:meeting_...@thread.v2} in base64. */
    private static final Pattern ORGANIZER = Pattern.compile("[^*]{1,20}\\*([0-9a-fA-F-]{36})\\*.*", Pattern.DOTALL);

    /** Empty for what is no transcript, or a meeting that does not tell whose it is. */
    static Optional<GraphResource> of(String resource) {
        Matcher found = FORM.matcher(resource);
        if (!found.matches()) {
            return Optional.empty();
        }
        String meeting = either(found, 3);
        return Optional.ofNullable(found.group(1) == null ? found.group(2) : found.group(1))
                .or(() -> organizer(meeting))
                .map(user -> new GraphResource(user, meeting, either(found, 5)));
    }

    private static String either(Matcher found, int group) {
        String quoted = found.group(group);
        return quoted == null ? found.group(group + 1) : quoted;
    }

    private static Optional<String> organizer(String meeting) {
        try {
            byte[] plain = Base64.getDecoder().decode(meeting.replace('-', '+').replace('_', '/'));
            Matcher found = ORGANIZER.matcher(new String(plain, StandardCharsets.UTF_8));
            return found.matches() ? Optional.of(UUID.fromString(found.group(1)).toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** After the API's own address. */
    String meetingPath() {
        return "/users/" + encoded(user) + "/onlineMeetings/" + encoded(meeting);
    }

    String path() {
        return meetingPath() + "/transcripts/" + encoded(transcript);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
