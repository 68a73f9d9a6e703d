package dev.headroom.meeting.commitment;

import dev.headroom.account.Account;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.platform.documents.FieldCondition;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which commitments a list shows, with ids resolved, as conditions on stored fields. */
record CommitmentQuery(
        @Nullable UUID account,
        @Nullable UUID meeting,
        @Nullable MeetingSide side,
        @Nullable String owner,
        @Nullable CommitmentState state,
        @Nullable CommitmentStanding standing,
        @Nullable LocalDate dueBefore) {

    static final CommitmentQuery ALL = new CommitmentQuery(null, null, null, null, null, null, null);

    static final String MEETING = "origin.meetingUuid";
    static final String STATE = "life.state";
    static final String SIDE = "wording.side";
    static final String SAID_ON = "origin.saidOn";

    private static final String OWNER = "wording.owner.key";

    private static final String DUE_ON = "wording.due.on";
    private static final String SETTLED = "life.settled";
    private static final String KIND = "wording.kind";

    private static final FieldCondition UNSETTLED = FieldCondition.anyOf(
            STATE, List.of(CommitmentState.CONFIRMED.name(), CommitmentState.BUYER_CONFIRMED.name()));
    private static final FieldCondition OWED =
            FieldCondition.anyOf(KIND, List.of(CommitmentKind.PROMISE.name(), CommitmentKind.REQUEST.name()));
    private static final FieldCondition NOT_OWED =
            FieldCondition.anyOf(KIND, List.of(CommitmentKind.DECISION.name(), CommitmentKind.QUESTION.name()));

    static CommitmentQuery of(@Nullable CommitmentFilter filter) {
        return filter == null
                ? ALL
                : new CommitmentQuery(
                        uuid(filter.account(), Account.TYPE, "account"),
                        uuid(filter.meeting(), Meeting.TYPE, "meeting"),
                        filter.side(),
                        filter.owner(),
                        filter.state(),
                        filter.standing(),
                        filter.dueBefore());
    }

    /** Sets of conditions on stored fields; a commitment is shown when it meets all of any of them. */
    List<List<FieldCondition>> conditions(CommitmentPolicy policy) {
        List<FieldCondition> common = new ArrayList<>();
        add(common, MEETING, meeting);
        add(common, SIDE, side);
        add(common, OWNER, owner);
        add(common, STATE, state);
        if (dueBefore != null) {
            common.add(FieldCondition.below(DUE_ON, dueBefore));
        }
        if (standing == null) {
            return List.of(common);
        }
        LocalDate today = policy.today();
        return standing(standing, today, policy.patience().brokenBefore(today)).stream()
                .map(own -> Stream.concat(common.stream(), own.stream()).toList())
                .toList();
    }

    private static void add(List<FieldCondition> conditions, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(FieldCondition.is(field, value.toString()));
        }
    }

    /** The rules of {@link CommitmentLife#standing}, as a store can ask them. */
    private static List<List<FieldCondition>> standing(
            CommitmentStanding wanted, LocalDate today, LocalDate brokenBefore) {
        FieldCondition overdue = FieldCondition.below(DUE_ON, today);
        return switch (wanted) {
            case SUGGESTED -> List.of(List.of(FieldCondition.is(STATE, CommitmentState.SUGGESTED.name())));
            case NOTED -> List.of(List.of(UNSETTLED, NOT_OWED));
            case OPEN -> List.of(List.of(UNSETTLED, OWED, FieldCondition.notBelow(DUE_ON, today)));
            case LATE -> List.of(List.of(UNSETTLED, OWED, overdue, FieldCondition.notBelow(DUE_ON, brokenBefore)));
            case BROKEN ->
                List.of(
                        List.of(FieldCondition.is(SETTLED, wanted.name())),
                        List.of(UNSETTLED, OWED, FieldCondition.below(DUE_ON, brokenBefore)));
            case REFUSED, KEPT, KEPT_LATE, WITHDRAWN -> List.of(List.of(FieldCondition.is(SETTLED, wanted.name())));
        };
    }

    private static @Nullable UUID uuid(@Nullable String id, String type, String field) {
        return id == null
                ? null
                : GlobalId.uuid(id, type)
                        .orElseThrow(() -> new NotFound(
                                "There is no such " + field + ", or you may not see it.", "filter", field));
    }
}
