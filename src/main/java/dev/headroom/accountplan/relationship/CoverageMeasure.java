package dev.headroom.accountplan.relationship;

import dev.headroom.access.Caller;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.account.figures.MeasureSource;
import dev.headroom.account.figures.MeasureUnit;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Coverage as an objective's measure: what units have of the engaged contacts they need, whatever any map says. */
@ApplicationScoped
class CoverageMeasure implements MeasureSource {

    private final Sql sql;
    private final ContactLedger contacts;
    private final RelationshipRecords records;

    CoverageMeasure(Sql sql, ContactLedger contacts, RelationshipRecords records) {
        this.sql = sql;
        this.contacts = contacts;
        this.records = records;
    }

    @Override
    public String name() {
        return "COVERAGE";
    }

    @Override
    public String description() {
        return "The engaged contacts that units have of those they need, as measured from touches. A person belongs to"
                + " no offering, so that it is unknown for a single one.";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.SHARE;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public Uni<Map<MeasureRequest, BigDecimal>> values(Caller caller, Set<MeasureRequest> requests) {
        Map<LocalDate, List<MeasureRequest>> byDay = requests.stream()
                .filter(request -> request.offering() == null)
                .collect(Collectors.groupingBy(MeasureRequest::asOf));
        return Multi.createFrom()
                .iterable(byDay.entrySet())
                .onItem()
                .transformToUniAndConcatenate(day -> values(caller, day.getValue(), day.getKey()))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    /** Unknown, unless every account may be seen: coverage of a part would pass for the whole's. */
    private Uni<Map<MeasureRequest, BigDecimal>> values(Caller caller, List<MeasureRequest> requests, LocalDate asOf) {
        UUID organization = caller.organization();
        Set<UUID> accounts = requests.stream()
                .flatMap(request -> request.accounts().stream())
                .collect(Collectors.toSet());
        return sql.reading(organization, () -> contacts.accountsOf(caller, accounts))
                .chain(visible -> records.of(organization, visible, asOf).map(people -> {
                    Map<MeasureRequest, BigDecimal> values = new HashMap<>();
                    for (MeasureRequest request : requests) {
                        Double coverage = visible.containsAll(request.accounts()) ? coverage(people, request) : null;
                        if (coverage != null) {
                            values.put(request, BigDecimal.valueOf(coverage));
                        }
                    }
                    return values;
                }));
    }

    private @Nullable Double coverage(RecordedPeople people, MeasureRequest request) {
        RelationshipFacts facts = people.facts(request.accounts(), request.from(), request.to(), Map.of());
        RelationshipMap nothingThought = RelationshipMap.empty(new UUID(0, 0), new UUID(0, 0));
        return RelationshipPicture.of(nothingThought, facts, records.policy(), people.asOf())
                .coverageOf(request.unit());
    }
}
