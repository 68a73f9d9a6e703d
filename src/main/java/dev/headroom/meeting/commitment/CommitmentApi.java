package dev.headroom.meeting.commitment;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.Meetings;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Commitments, their lists and what is computed of them, in the schema. */
@GraphQLApi
public class CommitmentApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Commitments commitments;
    private final CommitmentPolicy policy;
    private final Meetings meetings;
    private final AccountLedger accounts;
    private final Sql sql;

    CommitmentApi(
            CurrentCaller caller,
            Cursors cursors,
            Commitments commitments,
            CommitmentPolicy policy,
            Meetings meetings,
            AccountLedger accounts,
            Sql sql) {
        this.caller = caller;
        this.cursors = cursors;
        this.commitments = commitments;
        this.policy = policy;
        this.meetings = meetings;
        this.accounts = accounts;
        this.sql = sql;
    }

    @Query
    @NonNull
    @Description("The commitments the caller may see, in the order of their ids: what was found in transcripts in the"
            + " order it was said.")
    public Uni<CommitmentConnection> commitments(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") CommitmentFilter filter) {
        CommitmentQuery query = CommitmentQuery.of(filter);
        var page = cursors.page(first, after, caller.get().organization(), "commitments", query);
        return commitments.page(caller.get(), query, page).map(CommitmentConnection::of);
    }

    @NonNull
    @Name("commitments")
    @Description("What was promised, asked and decided there, at most 500: what a person stands behind first, in the"
            + " order it was said; then suggestions by rank; then what was refused or taken back.")
    public Uni<List<@NonNull List<@NonNull Commitment>>> commitmentsOfMeetings(@Source List<Meeting> shown) {
        return commitments.ofMeetings(caller.get(), shown).map(found -> shown.stream()
                .map(meeting -> found.getOrDefault(meeting.uuid(), List.of()).stream()
                        .sorted(MeetingOrder.INSTANCE)
                        .limit(Commitments.MOST_OF_MEETING)
                        .toList())
                .toList());
    }

    @NonNull
    @Description("Where it stands today: by the date in the time zone of its meeting, or UTC without one.")
    public Uni<List<@NonNull CommitmentStanding>> standing(@Source List<Commitment> shown) {
        Reckoning now = policy.now();
        return Uni.createFrom().item(() -> shown.stream().map(now::standing).toList());
    }

    @NonNull
    @Description("How many days its day has passed without its being done, by the date that standing goes by; 0 for"
            + " whatever is not open.")
    public Uni<List<@NonNull Integer>> overdueDays(@Source List<Commitment> shown) {
        Reckoning now = policy.now();
        return Uni.createFrom().item(() -> shown.stream()
                .map(commitment -> overdueDays(commitment, now.day(commitment)))
                .toList());
    }

    private static Integer overdueDays(Commitment commitment, LocalDate today) {
        boolean open = commitment.getState().isOpen() && commitment.wording().owed();
        return commitment
                .wording()
                .dueOn()
                .filter(due -> open && due.isBefore(today))
                .map(due -> (int) ChronoUnit.DAYS.between(due, today))
                .orElse(0);
    }

    @Description("The meeting it was said in; null when it was said elsewhere, or when the meeting is gone.")
    @Name("meeting")
    public Uni<List<@Nullable Meeting>> meetingOfCommitment(@Source List<Commitment> shown) {
        var ids = shown.stream()
                .map(commitment -> commitment.origin().meetingUuid())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return meetings.find(caller.get(), ids)
                .map(found ->
                        each(shown, found, commitment -> commitment.origin().meetingUuid()));
    }

    @Description("The account it is with; null when the caller may not see it any more.")
    @Name("account")
    public Uni<List<@Nullable Account>> accountOfCommitment(@Source List<Commitment> shown) {
        var ids = shown.stream().map(Commitment::accountUuid).collect(Collectors.toSet());
        // Asked for here: a session has a context of its own, which knows no request.
        Caller reader = caller.get();
        return sql.reading(reader.organization(), () -> accounts.accounts(reader, MeetingPermissions.READ, ids))
                .map(found -> each(shown, found, Commitment::accountUuid));
    }

    /** One value for each, in their order, as a batch must answer. */
    private static <T> List<@Nullable T> each(
            List<Commitment> shown, Map<UUID, T> found, Function<Commitment, @Nullable UUID> id) {
        List<@Nullable T> values = new ArrayList<>();
        for (Commitment commitment : shown) {
            UUID key = id.apply(commitment);
            values.add(key == null ? null : found.get(key));
        }
        return values;
    }
}
