package dev.headroom.meeting.buyer;

import dev.headroom.access.people.Member;
import dev.headroom.access.people.MembersInSight;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.commitment.CommitmentStep;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.mail.Mailbox;
import dev.headroom.platform.mail.NewMail;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.text.Text;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes to whoever answers for a meeting when its customer corrects or refuses something; a yes needs no mail. */
@ApplicationScoped
class BuyerNews {

    private static final Logger LOG = Logger.getLogger(BuyerNews.class);

    private static final String TOPIC = "buyeranswer";

    /** Whoever comes back after a weekend still has to hear of it. */
    private static final Duration USEFUL_FOR = Duration.ofDays(4);

    /** As much as a phone shows of one. */
    private static final int LONGEST_SUBJECT = 100;

    private final Sql sql;
    private final MembersInSight members;
    private final Mailbox mailbox;
    private final Workers workers;
    private final Template text;

    BuyerNews(
            Sql sql, MembersInSight members, Mailbox mailbox, Workers workers, @Location("buyer/news") Template text) {
        this.sql = sql;
        this.members = members;
        this.mailbox = mailbox;
        this.workers = workers;
        this.text = text;
    }

    /** The answer is kept whatever becomes of the mail; what fails here is left to the sweeper. */
    Uni<Void> tell(Buyer buyer, Commitment answered) {
        return tell(buyer.organization(), buyer.meeting(), answered)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "News of the customer's answer to %s wait for the sweep: %s", answered.uuid(), failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    /** Told twice, it is one mail. */
    Uni<Void> tell(UUID organization, Meeting meeting, Commitment answered) {
        if (!areIn(answered)) {
            return Uni.createFrom().voidItem();
        }
        CommitmentStep last = last(answered);
        return sql.reading(
                        organization,
                        () -> members.of(
                                organization,
                                meeting.accountUuid(),
                                List.of(meeting.ownerUuid()),
                                MeetingPermissions.READ))
                .chain(found -> {
                    Member owner = found.get(meeting.ownerUuid());
                    return owner == null
                            ? Uni.createFrom().voidItem()
                            : workers.compute(() -> mail(meeting, answered, last, owner))
                                    .chain(mail -> mailbox.putAlone(organization, mail))
                                    .replaceWithVoid();
                });
    }

    /** Whether the last answer is one to write of: a plain yes is none. */
    static boolean areIn(Commitment answered) {
        CommitmentStep last = last(answered);
        return last.before() != null || last.to() == CommitmentState.WITHDRAWN;
    }

    private static CommitmentStep last(Commitment answered) {
        return answered.getSteps().get(answered.getSteps().size() - 1);
    }

    private NewMail mail(Meeting meeting, Commitment answered, CommitmentStep last, Member owner) {
        boolean refused = last.to() == CommitmentState.WITHDRAWN;
        String body = text.data("name", owner.name())
                .data("meeting", meeting.title())
                .data("text", answered.getText())
                .data("due", answered.getDue())
                .data("step", last)
                .data("refused", refused)
                .render();
        String subject = last.by() + (refused ? " says it was not agreed: " : " corrected: ") + answered.getText();
        return NewMail.plain(
                        TOPIC,
                        "answer:" + answered.uuid() + ":" + answered.version(),
                        owner.email(),
                        Text.shortened(subject, LONGEST_SUBJECT),
                        body,
                        USEFUL_FOR)
                .to(owner.name());
    }
}
