package dev.headroom.accountplan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.merge.Difference;
import dev.headroom.platform.merge.Differences;
import dev.headroom.platform.merge.MergeConflict;
import dev.headroom.platform.merge.Merged;
import dev.headroom.platform.merge.ThreeWayMerge;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An edit made on a version that is not the last one any more, put together with what others did since. Only content
 * is merged: what the plan went through in its life meanwhile stays, and decides whether it may be edited.
 */
final class PlanMerge {

    private final Documents<AccountPlan> documents;
    private final AccountPlan base;
    private final AccountPlan mine;
    private final AccountPlan theirs;
    private final Merged merged;

    /**
     * Merges.
     *
     * @param base the version the edit was made on, with the life of the present one
     * @param mine what the edit makes of that
     * @param theirs the present version
     */
    PlanMerge(Documents<AccountPlan> documents, AccountPlan base, AccountPlan mine, AccountPlan theirs) {
        this.documents = documents;
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.merged = ThreeWayMerge.merge(
                documents.tree(base),
                documents.tree(mine),
                documents.tree(theirs),
                PlanPlace.SHAPE.leavingOut("basis", "life", "reviews", "version", "created"));
    }

    boolean isClean() {
        return conflicts().isEmpty() && statements().isEmpty();
    }

    /**
     * What somebody at the customer said, and both sides made different statements of although each changed other
     * fields: the words of one with the name of the other would be words that nobody said.
     */
    private List<PlanPlace.Holder> statements() {
        Set<PlanPlace.Holder> different = statements(mine, theirs);
        different.retainAll(statements(base, mine));
        different.retainAll(statements(base, theirs));
        conflicts()
                .forEach(conflict ->
                        different.remove(PlanPlace.of(conflict.path()).holder()));
        return List.copyOf(different);
    }

    private Set<PlanPlace.Holder> statements(AccountPlan one, AccountPlan other) {
        return Differences.between(documents.tree(one), documents.tree(other), PlanPlace.SHAPE).stream()
                .map(difference -> PlanPlace.of(difference.path()))
                .filter(PlanPlace::inStatement)
                .map(PlanPlace::holder)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<MergeConflict> conflicts() {
        return merged.conflicts().stream()
                .filter(conflict -> !PlanPlace.of(conflict.path()).bookkeeping())
                .toList();
    }

    /** The present plan with the edits of both sides. */
    AccountPlan plan() {
        PlanContent content = content();
        try {
            new PlanDraft(content).requireAims();
        } catch (DomainException refusal) {
            throw together(refusal);
        }
        return theirs.edited(content);
    }

    /** Where both sides left a stamp on one thing, mine is the later one. */
    private PlanContent content() {
        List<Difference> later = merged.conflicts().stream()
                .map(conflict -> new Difference(conflict.path(), conflict.theirs(), conflict.mine()))
                .toList();
        JsonNode tree = Differences.apply(merged.value(), later);
        try {
            return documents.fromTree(tree).content();
        } catch (IllegalArgumentException failure) {
            throw refusalIn(failure).map(this::together).orElseThrow(() -> failure);
        }
    }

    /** What a refusal may have to call by name. */
    PlanContent[] contents() {
        return new PlanContent[] {base.content(), mine.content(), theirs.content()};
    }

    /** One clash for each field that both sides changed, each to something else, and for each statement. */
    Conflict refusal(Map<UUID, String> names, PlanTemplate template, InputPlaces places) {
        var phrases =
                new PlanPhrases(names, template, documents.tree(theirs), documents.tree(mine), documents.tree(base));
        Stream<Conflict.Clash> fields = conflicts().stream()
                .map(conflict -> new Conflict.Clash(places.of(PlanPlace.of(conflict.path())), phrases.clash(conflict)));
        Stream<Conflict.Clash> said = statements().stream()
                .map(item -> new Conflict.Clash(places.of(PlanPlace.of(item)), phrases.statements(item)));
        return new Conflict(theirs, Stream.concat(fields, said).toList());
    }

    /** Each side's edit follows the rules, and both together do not. */
    private Conflict together(DomainException refusal) {
        return new Conflict(
                theirs,
                List.of(new Conflict.Clash(
                        refusal.field(),
                        "Your change does not go together with what somebody else changed meanwhile. "
                                + refusal.sentence())));
    }

    private static Optional<DomainException> refusalIn(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(DomainException.class::isInstance)
                .map(DomainException.class::cast)
                .findFirst();
    }
}
