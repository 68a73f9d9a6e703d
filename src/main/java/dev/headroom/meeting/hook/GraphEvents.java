package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Reads what Microsoft Graph tells: of transcripts, and of the subscription itself. */
final class GraphEvents {

    private GraphEvents() {}

    /** Those that know the secret. Refuses the request when none does; what others slipped in is left out. */
    static List<ProviderJson> proven(ProviderJson body, String clientState, int most) {
        List<ProviderJson> all = body.objects("value");
        if (all.isEmpty()) {
            throw HookRefusal.malformed("The request has no notification in value.");
        }
        if (all.size() > most) {
            throw HookRefusal.malformed("The request has more than " + most + " notifications.");
        }
        List<ProviderJson> proven = all.stream()
                .filter(notification -> notification
                        .secret("clientState")
                        .filter(state -> isSame(state, clientState))
                        .isPresent())
                .toList();
        if (proven.isEmpty()) {
            boolean silent = all.stream()
                    .allMatch(notification -> notification.secret("clientState").isEmpty());
            throw HookRefusal.unproven(silent ? HookOutcome.UNSIGNED : HookOutcome.FORGED);
        }
        return proven;
    }

    private static boolean isSame(String state, String known) {
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Empty for a notification of anything else. Content that came along encrypted (includeResourceData) is left
     * unread: the transcript is asked for by its address, which stands beside it and needs no key of ours.
     */
    static Optional<NewProviderEvent> event(ProviderJson notification) {
        Optional<String> lifecycle = notification.key("lifecycleEvent");
        return lifecycle.isPresent() ? Optional.of(notice(notification, lifecycle.get())) : transcript(notification);
    }

    private static Optional<NewProviderEvent> transcript(ProviderJson notification) {
        return notification
                .key("changeType")
                .filter("created"::equals)
                .flatMap(created -> notification.longKey("resource"))
                .flatMap(GraphResource::of)
                .map(resource -> new NewProviderEvent(
                        MeetingProvider.TEAMS,
                        "created",
                        resource.meeting(),
                        resource.transcript(),
                        details(resource.path(), resource.meeting()),
                        null,
                        null));
    }

    /** One a subscription, kind and end: it is repeated until the subscription changes. */
    private static NewProviderEvent notice(ProviderJson notification, String lifecycle) {
        String subscription = notification.key("subscriptionId").orElse("unknown");
        String until = notification.key("subscriptionExpirationDateTime").orElse("unknown");
        return new NewProviderEvent(
                MeetingProvider.TEAMS,
                "lifecycle." + lifecycle,
                subscription,
                until,
                details("", subscription),
                null,
                sentence(lifecycle, subscription, until));
    }

    private static String sentence(String lifecycle, String subscription, String until) {
        String which = "the subscription " + subscription + ", which ends at " + until;
        return switch (lifecycle) {
            case "reauthorizationRequired" -> "Microsoft asks to renew " + which + ".";
            case "subscriptionRemoved" -> "Microsoft ended " + which + ": make a new one, or no transcript comes.";
            case "missed" -> "Microsoft could not tell of everything under " + which + ": upload what is missing.";
            default -> "Microsoft tells " + lifecycle + " of " + which + ".";
        };
    }

    private static EventDetails details(String source, String meeting) {
        return new EventDetails(source, meeting, null, null, null, null, null, null, null, null, List.of());
    }
}
