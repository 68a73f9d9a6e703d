package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asserted on an account's maps fits into one document, whatever it is written in. */
class AssertedCellsTest {

    private static CellAssertion saying(@Nullable CellState state, @Nullable String note) {
        return new CellAssertion(
                Sheet.id("assertion"),
                Sheet.ACCOUNT,
                Sheet.id("unit"),
                Sheet.id("offering"),
                state,
                null,
                null,
                note,
                LocalDate.of(2025, 1, 1),
                "Rep",
                Sheet.at("2025-01-01"));
    }

    private static AssertedCells holding(int count, CellAssertion assertion) {
        return new AssertedCells(Sheet.ACCOUNT, count, Collections.nCopies(count, assertion));
    }

    @Test
    void longNotesAreRefusedLongBeforeTheDocumentIsFull() {
        CellAssertion longNote = saying(null, "x".repeat(CellAssertion.LONGEST_NOTE));
        AssertedCells cells = holding(2_900, longNote);

        assertThat(cells.with(longNote).version()).isEqualTo(2_901);
        assertThatThrownBy(() -> holding(3_000, longNote).with(longNote))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("8000000 bytes");
    }

    @Test
    void bytesAreCountedNotCharacters() {
        CellAssertion longNote = saying(null, "😀".repeat(CellAssertion.LONGEST_NOTE));

        assertThatThrownBy(() -> holding(950, longNote).with(longNote)).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void claimsWithoutNotesMayBeAsManyAsAreCounted() {
        CellAssertion claim = saying(CellState.IN_HOUSE, null);

        assertThat(holding(AssertedCells.MOST_ASSERTIONS - 1, claim).with(claim).version())
                .isEqualTo(AssertedCells.MOST_ASSERTIONS);
        assertThatThrownBy(() -> holding(AssertedCells.MOST_ASSERTIONS, claim).with(claim))
                .isInstanceOf(LimitExceeded.class);
    }

    @Test
    void charactersOfTextAreCountedAsReadersCountThem() {
        String smiles = "😀".repeat(1_500);

        assertThat(saying(null, smiles).note()).isEqualTo(smiles);
        assertThat(new Sheet.Entry(EstimateMethod.REP_GUESS)
                        .amounts("1", "1", "1")
                        .named("😀".repeat(480))
                        .at(Sheet.id("unit"), Sheet.id("offering"))
                        .source())
                .hasSizeGreaterThan(WalletEstimate.LONGEST_SOURCE);
    }

    @Test
    void targetStoredBeforePeriodsWereKeptShowsInEveryPeriod() {
        Money target = Money.of(new BigDecimal("500"), Sheet.AUD);
        Sheet sheet = new Sheet().unit("Health").offering("IT");
        sheet.targetPeriod = null;
        sheet.assertion("Health", "IT", null, target, null, "2025-01-01", "2025-01-02");
        sheet.period = new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));

        assertThat(Sheet.cell(sheet.map(), "Health", "IT").target()).isEqualTo(target);
    }
}
