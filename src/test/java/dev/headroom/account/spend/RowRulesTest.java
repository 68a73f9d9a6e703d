package dev.headroom.account.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.account.imports.ImportName;
import dev.headroom.account.imports.ImportRejection;
import dev.headroom.account.imports.PieceReader;
import dev.headroom.account.imports.RejectedCell;
import dev.headroom.platform.csv.Cut;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.money.Currency;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows are stored and what is said of those that are not. */
class RowRulesTest {

    private static final UUID NETWORK = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Currency AUD = Currency.of("AUD");
    private static final List<String> HEADER = List.of("ref", "what", "who", "with", "start", "end", "sum");

    @Test
    void rowBecomesSpend() {
        SpendRow row = accepted("R1, Cisco switches ,Health,DATA#3,2025-01-01,2025-12-31,58665.0\n");

        assertThat(row.title()).isEqualTo("Cisco switches");
        assertThat(row.offering()).isEqualTo(NETWORK);
        assertThat(row.vendor()).isEqualTo(new ImportName("Data#3 Limited", "data#3 limited"));
        assertThat(row.amount()).isEqualByComparingTo("58665");
        assertThat(accepted("R1,Bins,Health,Acme,2025-01-01,2025-12-31,\n").amount())
                .isZero();
        assertThat(accepted("=1+1,@bins,+Health,-Acme,2025-01-01,2025-12-31,0\n")
                        .title())
                .isEqualTo("@bins");
    }

    @Test
    void aliasMayStandForACellThatIsNoName() {
        assertThat(accepted("R1,Bins,Health,\"Acme\nand others\",2025-01-01,2025-12-31,1\n")
                        .vendor())
                .isEqualTo(new ImportName("Several", "several"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|comma",
                "1,234.56|comma",
                "-5|negative",
                "(5)|negative",
                "12345678901234567890|15 digits",
                "NaN|no amount",
                "1e5|exponent",
                "1.12345|4 decimals",
                "1.234|more decimals than AUD, which has 2",
                "0.0001|more decimals than AUD, which has 2",
                "007|no amount",
                "$5|no amount",
                "1.|no amount"
            })
    void amountThatCouldMeanSomethingElseIsRejected(String amount, String reason) {
        ImportRejection rejection = rejected("R,Bins,Health,Acme,2025-01-01,2025-12-31,\"" + amount + "\"\n");

        assertThat(rejection.column()).isEqualTo("sum");
        assertThat(rejection.value()).isEqualTo(amount);
        assertThat(rejection.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"AUD,1.2300,true", "AUD,1.2301,false", "JPY,5.00,true", "JPY,5.1,false", "BHD,1.234,true"})
    void amountHasTheDecimalsOfItsCurrency(String currency, String amount, boolean taken) {
        var plan = new SpendPlan(HEADER, parse(MAPPING), List.of(NETWORK), OTHER, null, Currency.of(currency));
        List<String> cells = List.of("R", "Bins", "Health", "Acme", "2025-01-01", "2025-12-31", amount);

        if (taken) {
            assertThat(new SpendRowReader(plan).read(cells).amount()).isEqualByComparingTo(amount);
        } else {
            assertThatThrownBy(() -> new SpendRowReader(plan).read(cells))
                    .isInstanceOf(RejectedCell.class)
                    .hasMessageContaining("more decimals than " + currency);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-29,2025-12-31,start", "2025-01-01,2025-13-01,end", "31/12/2025,2025-12-31,start",
        "2025-01-01,2024-12-31,end", "1969-12-31,2025-12-31,start", "2025-01-01,2201-01-01,end",
        "'',2025-12-31,start", "20250101,2025-12-31,start"
    })
    void datesThatAreNoneAreRejected(String start, String end, String column) {
        assertThat(rejected("R,Bins,Health,Acme," + start + "," + end + ",1\n").column())
                .isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R,,Health,Acme,2025-01-01,2025-12-31,1|what", "R,Bins,,Acme,2025-01-01,2025-12-31,1|who",
                "R,Bins,Health, ,2025-01-01,2025-12-31,1|with", "R,Bi\u0000ns,Health,Acme,2025-01-01,2025-12-31,1|what",
                "R,Bins,He\u202Ealth,Acme,2025-01-01,2025-12-31,1|who",
                        "R,Bins,Health,Ac\u0007me,2025-01-01,2025-12-31,1|with",
                "R\u001FX,Bins,Health,Acme,2025-01-01,2025-12-31,1|ref"
            })
    void textThatIsMissingOrDamagedIsRejected(String row, String column) {
        assertThat(rejected(row + "\n").column()).isEqualTo(column);
    }

    @Test
    void wrongNumberOfCellsIsRejected() {
        assertThat(rejected("R,Bins\n").reason()).contains("has 2 cells, the header has 7");
        assertThat(rejected("R,Bins,Health,Acme,2025-01-01,2025-12-31,1,x\n").reason())
                .contains("has 8 cells");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R1,\"Bins,Health\nR2,Tins,Health\nR3,\"Pins,Health\n",
                "R1,\"Bins,Health\nR2,Tins,Health\nR3,Pins\",Health\n"
            })
    void quoteThatIsNotClosedIsNamedWithTheLinesItTakes(String rows) {
        ImportRejection rejection = rejected(rows);

        assertThat(rejection.line()).isEqualTo(2);
        assertThat(rejection.reason()).contains("goes on to line 4").contains("a quote opened in line 2");
    }

    @Test
    void damageCostsTheDamagedRowsOnly() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write("R1,Bins,Health,Acme,2025-01-01,2025-12-31,1\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("R2,Caf".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.write(",Health,Acme,2025-01-01,2025-12-31,1\n\"R3\"x,Bins,H,A,2025-01-01,2025-12-31,1\n\n"
                .getBytes(StandardCharsets.UTF_8));
        bytes.write("R4,Bins,Health,Acme,2025-01-01,2025-12-31,1".getBytes(StandardCharsets.UTF_8));

        PieceReader.Read<SpendRow> read = PieceReader.read(rows(), new Cut.Piece(10, bytes.toByteArray()));

        assertThat(read.rows()).extracting(found -> found.row().reference()).containsExactly("R1", "R4");
        assertThat(read.rejections()).extracting(ImportRejection::line).containsExactly(11, 12);
        assertThat(read.rejections().get(0).column()).isEqualTo("what");
        assertThat(read.rejections().get(0).reason()).contains("UTF-8");
        assertThat(read.rejections().get(1).reason()).contains("quotes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"columns\":{}}",
                "{\"colums\":{}}",
                "{\"columns\":[]}",
                "{\"columns\":{\"unit\":1}} x",
                "{\"columns\":{\"unit\":\"a\",\"unit\":\"b\"}}"
            })
    void mappingThatIsNoneIsRefused(String mapping) {
        assertThatThrownBy(() -> parse(mapping)).isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dateFormat\":\"dd/MMM/yyyy\"",
                "\"dateFormat\":\"yyyy\"",
                "\"dateFormat\":\"hh:mm\"",
                "\"colour\":1",
                "\"offerings\":[{\"titlePattern\":\"(\",\"offering\":\"x\"}]",
                "\"offerings\":[null]",
                "\"offerings\":[{\"titlePattern\":\"a\"}]",
                "\"vendorAliases\":{\"a\":null}",
                "\"vendorAliases\":{\"a\":\"\\u0001\"}"
            })
    void mappingWithAWrongPartIsRefused(String part) {
        assertThatThrownBy(() -> parse(MAPPING.replace("\"dateFormat\":\"yyyy-MM-dd\"", part)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void vendorMayBeFixedInsteadOfAColumn() {
        String fixed = MAPPING.replace("\"vendor\":\"with\",", "").replaceFirst("\\{", "{\"vendor\":\"us\",");
        SpendRowReader rows = new SpendRowReader(
                new SpendPlan(HEADER, parse(fixed), List.of(NETWORK), OTHER, UUID.randomUUID(), AUD));

        SpendRow row = rows.read(List.of("R", "Bins", "H", "Acme", "2025-01-01", "2025-12-31", "1"));

        assertThat(row.vendor()).isNull();
        assertThatThrownBy(() -> parse(MAPPING.replaceFirst("\\{", "{\"vendor\":\"us\",")))
                .hasMessageContaining("both");
        assertThatThrownBy(() -> parse(MAPPING.replace("\"vendor\":\"with\",", "")))
                .hasMessageContaining("columns.vendor");
    }

    @Test
    void patternThatWouldRunForYearsTakesNoTime() {
        String mapping = MAPPING.replace("(?i)cisco", "(a+)+b").replace("\"vendorAliases\"", "\"vendorAliases\"");
        SpendRowReader rows =
                new SpendRowReader(new SpendPlan(HEADER, parse(mapping), List.of(NETWORK), OTHER, null, AUD));

        SpendRow row = rows.read(List.of("R", "a".repeat(1000), "H", "A", "2025-01-01", "2025-12-31", "1"));

        assertThat(row.offering()).isEqualTo(OTHER);
    }

    private static final String MAPPING =
            """
            {"columns":{"unit":"who","vendor":"with","title":"what","amount":"sum","start":"start","end":"end",
             "reference":"ref"},
             "vendorAliases":{"data#3":"Data#3 Limited","Acme\\nand others":"Several"},
             "defaultOffering":"Other","dateFormat":"yyyy-MM-dd"%s}
            """.formatted(",\"offerings\":[{\"titlePattern\":\"(?i)cisco\",\"offering\":\"Network\"}]");

    private static SpendMapping parse(String mapping) {
        return SpendMapping.parse(mapping.getBytes(StandardCharsets.UTF_8));
    }

    private static SpendRowReader rows() {
        return new SpendRowReader(new SpendPlan(HEADER, parse(MAPPING), List.of(NETWORK), OTHER, null, AUD));
    }

    private static PieceReader.Read<SpendRow> read(String row) {
        return PieceReader.read(rows(), new Cut.Piece(2, row.getBytes(StandardCharsets.UTF_8)));
    }

    private static SpendRow accepted(String row) {
        PieceReader.Read<SpendRow> read = read(row);
        assertThat(read.rejections()).isEmpty();
        return read.rows().get(0).row();
    }

    private static ImportRejection rejected(String row) {
        PieceReader.Read<SpendRow> read = read(row);
        assertThat(read.rows()).isEmpty();
        return read.rejections().get(0);
    }
}
