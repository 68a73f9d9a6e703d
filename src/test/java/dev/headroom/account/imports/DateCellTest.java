package dev.headroom.account.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which dates a file may have. */
class DateCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM/yy", "dd/MM/y", "yyMMdd", "dd-MM-yyyyy", "yyyy MM dd yy"})
    void yearOfTwoDigitsIsRefused(String format) {
        assertThatThrownBy(() -> DateCell.of(format))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("four digits");
    }

    @Test
    void dateIsReadByItsFormatAlone() {
        DateCell dates = DateCell.of("d/M/yyyy");

        assertThat(dates.read("start", "31/12/1998")).isEqualTo(LocalDate.of(1998, 12, 31));
        assertThatThrownBy(() -> dates.read("start", "31/12/98")).isInstanceOf(RejectedCell.class);
    }
}
