package dev.headroom.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The day that a task or milestone is due, as it is offered and signed. */
@Description("The day that a task or milestone is due, as it was signed.")
public record DueDate(
        @Ignore UUID target,

        @NonNull @Description("The day, included.") LocalDate dueOn) {

    @Id
    @NonNull
    @Description("The id of the task or milestone.")
    public String getTargetId() {
        return target.toString();
    }

    static Optional<LocalDate> of(UUID target, List<DueDate> dates) {
        return dates.stream()
                .filter(date -> date.target().equals(target))
                .map(DueDate::dueOn)
                .findFirst();
    }

    /** These days with this one in the place of the one of its target. */
    List<DueDate> in(List<DueDate> dates) {
        List<DueDate> all = new ArrayList<>(dates);
        all.removeIf(date -> date.target().equals(target));
        all.add(this);
        return all;
    }
}
