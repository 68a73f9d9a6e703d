package dev.headroom.platform.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts fit a cell on a phone. */
class ShortAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.4,0",
        "7,7",
        "820,820",
        "999.5,1k",
        "8249,8.2k",
        "82499,82k",
        "820400,820k",
        "999499,999k",
        "999500,1M",
        "1234567,1.2M",
        "9960000,10M",
        "123456789,123M",
        "1500000000,1.5B",
        "999999999999999,1000T",
        "-80000,−80k"
    })
    void amountsAreShortened(String amount, String text) {
        assertThat(ShortAmount.of(new BigDecimal(amount))).isEqualTo(text);
    }
}
