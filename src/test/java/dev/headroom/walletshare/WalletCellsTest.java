package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.CellFigure;
import dev.headroom.account.figures.FigureView;
import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.account.figures.MeasureSource;
import dev.headroom.platform.errors.LimitExceeded;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What others are told of cells is read once for all who ask together. */
@QuarkusTest
class WalletCellsTest {

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @Inject
    Vertx vertx;

    @Inject
    WalletCells cells;

    @Inject
    @All
    List<MeasureSource> measures;

    private final Wallet wallet = new Wallet();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private Caller admin() {
        var admin = wallet.organization.admin();
        return new Caller(wallet.organization.id(), Caller.Kind.ADMIN, admin.id(), "Admin", null, Set.of());
    }

    /** As a request does: what the work asks for at once is asked for in one turn of one event loop. */
    private <T> T inOneTurn(Supplier<Uni<T>> work) {
        var context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .<T>emitter(emitter ->
                        context.runOnContext(turn -> work.get().subscribe().with(emitter::complete, emitter::fail)))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private UUID tooLarge() {
        wallet.offerings(99);
        UUID large = wallet.organization.account("Large", null);
        wallet.units(large, 501);
        return large;
    }

    @Test
    void cellsThatTwoAskForTogetherAreReadOnce() {
        var view = new FigureView(admin(), YEAR.from(), YEAR.to(), today);
        UUID hidden = UUID.randomUUID();

        List<Map<UUID, List<CellFigure>>> answers = inOneTurn(() -> Uni.join()
                .all(cells.cells(view, Set.of(wallet.account)), cells.cells(view, Set.of(wallet.account, hidden)))
                .andFailFast());

        assertThat(answers.get(0)).containsOnlyKeys(wallet.account);
        assertThat(answers.get(1)).containsOnlyKeys(wallet.account);
        assertThat(answers.get(0).get(wallet.account)).hasSize(1);
        assertThat(answers.get(0).get(wallet.account)).isSameAs(answers.get(1).get(wallet.account));
    }

    @Test
    void tooLargeMapFailsWhoAskedForItAlone() {
        UUID large = tooLarge();
        var view = new FigureView(admin(), YEAR.from(), YEAR.to(), today);

        Map<UUID, List<CellFigure>> answer = inOneTurn(() -> Uni.combine()
                .all()
                .unis(
                        cells.cells(view, Set.of(wallet.account)),
                        cells.cells(view, Set.of(large)).onFailure().recoverWithNull())
                .with((found, failed) -> found));

        assertThat(answer).containsOnlyKeys(wallet.account);
        assertThatThrownBy(() -> inOneTurn(() -> cells.cells(view, Set.of(large))))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("Large");
    }

    @Test
    void measureOfATooLargeMapIsUnknownAndNoOtherIs() {
        wallet.estimate(YEAR.from().toString(), YEAR.to().toString(), "1000", null);
        MeasureRequest large = request(tooLarge(), null);
        MeasureRequest small = request(wallet.account, wallet.unit);
        MeasureSource headroom = measures.stream()
                .filter(measure -> measure.name().equals("HEADROOM"))
                .findFirst()
                .orElseThrow();

        Map<MeasureRequest, BigDecimal> values = inOneTurn(() -> headroom.values(admin(), Set.of(large, small)));

        assertThat(values).containsOnlyKeys(small);
        assertThat(values.get(small)).isEqualByComparingTo("1000");
    }

    private MeasureRequest request(UUID account, @Nullable UUID unit) {
        return new MeasureRequest(Set.of(account), YEAR.from(), YEAR.to(), today, unit, null);
    }
}
