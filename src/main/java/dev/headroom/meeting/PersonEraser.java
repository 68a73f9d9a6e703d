package dev.headroom.meeting;

import dev.headroom.platform.changes.Author;
import io.smallrye.mutiny.Uni;

/**
 * Takes people out of one kind of document that came of a meeting. Each kind declares a bean of its own and leaves what
 * is counted: states, dates and numbers stay.
 *
 * <p>A process may die between two of them, and then all are asked once more: to erase again is as good as once. The
 * meeting itself comes last, because it tells whom to look for.
 */
public interface PersonEraser {

    /** What it takes people out of, in the plural and lower case, for the report: "commitments". */
    String documents();

    /** Answers how many documents it changed; those that name nobody of them stay as they are. */
    Uni<Integer> erase(Author author, Meeting meeting, ErasedPeople people);

    /**
     * The same in what no meeting holds together, such as what a provider told and nobody has assigned yet. Asked
     * before the meetings that name somebody are cleaned, and of each such meeting: what it knows them by, nobody knows
     * afterwards.
     *
     * @param people whom to look for: by whole names, labels and addresses, because a first name means others elsewhere
     */
    default Uni<Integer> eraseOutsideMeetings(Author author, PersonSelector person, ErasedPeople people) {
        return Uni.createFrom().item(0);
    }
}
