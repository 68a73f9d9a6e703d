package dev.headroom.accountplan.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.accountplan.PlannedCustomer;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coverage as a measure of objectives: one of the seven contacts that the only unit needs is engaged. */
@QuarkusTest
class CoverageMeasureTest {

    @Inject
    CoverageMeasure coverage;

    private PlannedCustomer customer;

    @BeforeEach
    void prepare() {
        customer = new PlannedCustomer();
        customer.call(customer.contact("Ann", "EXECUTIVE"), customer.rep, 2, 5);
    }

    private Map<MeasureRequest, BigDecimal> values(Person member, MeasureRequest request) {
        var caller = new Caller(member.organization().id(), Caller.Kind.REP, member.id(), "Rep", null, Set.of());
        return coverage.values(caller, Set.of(request)).await().atMost(Duration.ofSeconds(30));
    }

    private static MeasureRequest request(Set<UUID> accounts, @Nullable UUID unit, @Nullable UUID offering) {
        return new MeasureRequest(accounts, today().minusDays(30), today(), today(), unit, offering);
    }

    @Test
    void coverageIsOfTheAccountOrOfOneUnitOfIt() {
        for (MeasureRequest request : Set.of(
                request(Set.of(customer.account), null, null),
                request(Set.of(customer.account), customer.unit, null))) {
            assertThat(values(customer.rep, request))
                    .hasEntrySatisfying(
                            request, share -> assertThat(share.doubleValue()).isEqualTo(1.0 / 7));
        }
    }

    @Test
    void whatIsNotKnownOrNotSeenIsLeftOut() {
        PlannedCustomer foreign = new PlannedCustomer();
        UUID unseen = customer.organization.account("Other", null);

        assertThat(values(customer.rep, request(Set.of(customer.account), null, UUID.randomUUID())))
                .isEmpty();
        assertThat(values(customer.rep, request(Set.of(customer.account), UUID.randomUUID(), null)))
                .isEmpty();
        assertThat(values(customer.rep, request(Set.of(customer.account, unseen), null, null)))
                .isEmpty();
        assertThat(values(customer.rep, request(Set.of(foreign.account), null, null)))
                .isEmpty();
    }

    /** Asked for each time: a run may go on over midnight. */
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
