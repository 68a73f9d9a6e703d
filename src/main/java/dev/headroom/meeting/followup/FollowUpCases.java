package dev.headroom.meeting.followup;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.account.contact.TouchSummary;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.Commitments;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads what follow-ups are about, for callers who may see them: many at once, in one query of each kind. */
@ApplicationScoped
class FollowUpCases {

    private final Sql sql;
    private final FollowUps followUps;
    private final Meetings meetings;
    private final Commitments commitments;
    private final MemberDirectory members;
    private final ContactLedger contacts;

    FollowUpCases(
            Sql sql,
            FollowUps followUps,
            Meetings meetings,
            Commitments commitments,
            MemberDirectory members,
            ContactLedger contacts) {
        this.sql = sql;
        this.followUps = followUps;
        this.meetings = meetings;
        this.commitments = commitments;
        this.members = members;
        this.contacts = contacts;
    }

    Uni<FollowUpCase> of(Caller caller, FollowUp followUp) {
        return of(caller, List.of(followUp)).map(found -> Optional.ofNullable(found.get(followUp.uuid()))
                .orElseThrow(() -> new NotFound("The follow-up's meeting is gone, or you may not see it.")));
    }

    /** Each by its UUID; one whose meeting is out of the caller's sight is left out. */
    Uni<Map<UUID, FollowUpCase>> of(Caller caller, Collection<FollowUp> shown) {
        return meetings(caller, shown)
                .chain(met -> commitments.ofMeetings(caller, met.values()).chain(promised -> names(caller, shown)
                        .chain(names -> parts(caller, met.values())
                                .map(parts -> new Known(met, parts, promised, names).cases(shown)))));
    }

    /** The same without what was promised: enough for touches, and for a few hundred of them at once. */
    Uni<Map<UUID, FollowUpCase>> withoutPromises(Caller caller, Collection<FollowUp> shown) {
        return meetings(caller, shown).map(met -> new Known(met, Map.of(), Map.of(), Map.of()).cases(shown));
    }

    /** What was loaded for the follow-ups, by meeting and by member. */
    private record Known(
            Map<UUID, Meeting> met,
            Map<UUID, FollowUp> parts,
            Map<UUID, List<Commitment>> promised,
            Map<UUID, Member> names) {

        Map<UUID, FollowUpCase> cases(Collection<FollowUp> shown) {
            return shown.stream()
                    .filter(followUp -> met.containsKey(followUp.uuid()))
                    .map(this::one)
                    .collect(Collectors.toUnmodifiableMap(one -> one.followUp().uuid(), Function.identity()));
        }

        private FollowUpCase one(FollowUp followUp) {
            Meeting meeting = Objects.requireNonNull(met.get(followUp.uuid()));
            Member owner = names.get(followUp.ownerUuid());
            List<DraftedTranscript> heard = Stream.concat(
                            meeting.mergedUuids().stream().flatMap(part -> Stream.ofNullable(parts.get(part))),
                            Stream.of(followUp))
                    .flatMap(each -> each.transcripts().stream())
                    .toList();
            return new FollowUpCase(
                    followUp,
                    meeting,
                    heard,
                    promised.getOrDefault(followUp.uuid(), List.of()),
                    owner == null ? "Your contact" : owner.name());
        }
    }

    /** What followed the calls that turned out to be parts of the meetings. */
    private Uni<Map<UUID, FollowUp>> parts(Caller caller, Collection<Meeting> met) {
        Set<UUID> merged =
                met.stream().flatMap(meeting -> meeting.mergedUuids().stream()).collect(Collectors.toSet());
        return merged.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : followUps.documents().find(caller.organization(), merged).map(found -> found.stream()
                        .collect(Collectors.toUnmodifiableMap(FollowUp::uuid, Function.identity())));
    }

    /** The meetings alone, by the follow-ups' UUIDs. */
    Uni<Map<UUID, Meeting>> meetings(Caller caller, Collection<FollowUp> shown) {
        return meetings.find(caller, shown.stream().map(FollowUp::uuid).collect(Collectors.toSet()));
    }

    /** What was recorded of the customers' people since a moment. */
    Uni<List<TouchSummary>> touches(
            Caller caller, Collection<FollowUpCase> cases, OffsetDateTime since, OffsetDateTime now) {
        Set<UUID> accounts =
                cases.stream().map(one -> one.followUp().accountUuid()).collect(Collectors.toSet());
        return accounts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.reading(
                        caller.organization(), () -> contacts.touches(caller.organization(), accounts, since, now));
    }

    private Uni<Map<UUID, Member>> names(Caller caller, Collection<FollowUp> shown) {
        Set<UUID> owners = shown.stream().map(FollowUp::ownerUuid).collect(Collectors.toSet());
        return sql.reading(caller.organization(), () -> members.find(caller.organization(), owners));
    }
}
