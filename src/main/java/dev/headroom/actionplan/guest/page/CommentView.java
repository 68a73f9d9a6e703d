package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.PlanComment;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody said, for both sides. */
record CommentView(
        String by,
        String at,
        @Nullable String about,
        String text,
        @Nullable String mentions) {

    /** The last ones; the whole talk is in the record. */
    private static final int MOST = 50;

    static List<CommentView> of(SharedPlan plan) {
        List<PlanComment> shared = plan.progress().comments().stream()
                .filter(comment -> !comment.internal())
                .toList();
        return shared.stream()
                .skip(Math.max(0, shared.size() - MOST))
                .map(comment -> new CommentView(
                        plan.by(comment.act()),
                        plan.at(comment.act()),
                        about(plan, comment),
                        comment.text(),
                        mentions(plan, comment)))
                .toList();
    }

    private static @Nullable String about(SharedPlan plan, PlanComment comment) {
        var target = comment.target();
        if (target == null) {
            return null;
        }
        return plan.content()
                .milestoneOf(target)
                .map(milestone -> milestone.title())
                .orElseGet(() -> plan.isShared(target) ? plan.called(target) : null);
    }

    private static @Nullable String mentions(SharedPlan plan, PlanComment comment) {
        return comment.mentions().isEmpty()
                ? null
                : comment.mentions().stream().map(plan::name).collect(Collectors.joining(", "));
    }
}
