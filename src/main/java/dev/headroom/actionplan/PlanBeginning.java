package dev.headroom.actionplan;

import dev.headroom.actionplan.template.ActionPlanTemplate;
import dev.headroom.platform.errors.BadInput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a plan begins: with what its creator says, and a template for the rest. */
final class PlanBeginning {

    private PlanBeginning() {}

    /** The plan before the template's parts are in it. */
    static ActionPlanContent empty(ActionPlanInput.Create input, Optional<ActionPlanTemplate> template) {
        return new ActionPlanContent(
                said(input.title, template, ActionPlanTemplate::name, "title"),
                said(input.outcome, template, ActionPlanTemplate::outcome, "outcome"),
                input.targetOn,
                SideCalendars.begun(input.calendars, "calendars"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String said(
            @Nullable String given,
            Optional<ActionPlanTemplate> template,
            Function<ActionPlanTemplate, String> usual,
            String field) {
        return Optional.ofNullable(given)
                .or(() -> template.map(usual))
                .orElseThrow(() -> new BadInput("The value is missing: a plan without a template needs it.", field));
    }

    /** What a template says of the seller's side alone. */
    static SellerSide inside(UUID owner, Optional<ActionPlanTemplate> template) {
        return new SellerSide(
                owner, null, template.map(ActionPlanTemplate::gates).orElse(List.of()), List.of(), List.of());
    }
}
