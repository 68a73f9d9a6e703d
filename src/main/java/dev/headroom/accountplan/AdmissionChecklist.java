package dev.headroom.accountplan;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What must hold before a plan is approved, with what fails and why. Submitting is free: the list is there to help. */
@Description("What must hold before a plan is approved, and whether it does.")
public record AdmissionChecklist(
        @NonNull @Description("The criteria, at most 10, each once.")
        List<@NonNull AdmissionCriterion> criteria) {

    public AdmissionChecklist {
        criteria = List.copyOf(criteria);
    }

    @NonNull
    @Description("Whether all of them are met.")
    public Boolean getPassed() {
        return failing().isEmpty();
    }

    public List<AdmissionCriterion> failing() {
        return criteria.stream().filter(criterion -> !criterion.passed()).toList();
    }
}
