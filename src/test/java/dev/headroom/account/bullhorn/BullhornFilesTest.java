package dev.headroom.account.bullhorn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.account.bullhorn.BullhornRevenue.RevenueFile;
import dev.headroom.account.bullhorn.BullhornRevenue.Terms;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of Bullhorn's records, and of their traps. Amounts are worked by hand. */
class BullhornFilesTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Test
    void contactsBecomeRowsWithTheirDivisionAsUnit() {
        assertThat(contacts())
                .containsExactly(
                        "reference,name,placeholder,title,email,phone,unit,reportsTo,lastVisit,lastEmail",
                        "101,Manny Manager,,IT Manager,manny@freight.example,+1 212 555 0101,Information"
                                + " Technology,102,2026-03-03,",
                        "102,Vera Vice,,Senior VP Technology,vera@freight.example,,Information"
                                + " Technology,103,,2026-03-04",
                        "103,Chuck Chief,,Chief Executive Officer,chuck@freight.example,,,,,",
                        "104,,Head of Purchasing,Head of Purchasing,,,Operations,103,,");
    }

    @Test
    void contractEarnsRateTimesHoursTimesWeeksMonthByMonth() {
        // 90 x 8 x 5 = 3,600 a week; January has 31 days and 14 of February count.
        assertThat(rows("301"))
                .containsExactly(
                        "301 2026-01,Java Developer,Information Technology,15942.86,2026-01-01,2026-01-31",
                        "301 2026-02,Java Developer,Information Technology,7200.00,2026-02-01,2026-02-14");
    }

    @Test
    void todaysRateIsNotAppliedToTheTimeBeforeItTookEffect() {
        // 70 x 8 x 5 = 2,800 a week, since the 16th of March: 16 days of it and 30 of April.
        assertThat(rows("302"))
                .containsExactly(
                        "302 2026-03,Network Engineer,Operations,6400.00,2026-03-16,2026-03-31",
                        "302 2026-04,Network Engineer,Operations,12000.00,2026-04-01,2026-04-30");
        assertThat(revenue().notes()).anyMatch(note -> note.startsWith("Placement 302 is left out before 2026-03-16"));
    }

    @Test
    void permanentPlacementEarnsItsFeeAsADecimalOfTheSalary() {
        assertThat(rows("303"))
                .containsExactly("303,Head of Data,Fictional Freight Inc.,30000.00,2026-02-02,2026-02-02");
    }

    @Test
    void feeThatIsAPercentageOrOfAnHourlySalaryIsNoAmount() {
        assertThat(fee(20, "Yearly")).endsWith(",,2026-02-02,2026-02-02");
        assertThat(fee(0.2, "Per Hour")).endsWith(",,2026-02-02,2026-02-02");
        assertThat(fee(0.25, "Yearly")).endsWith(",25000.00,2026-02-02,2026-02-02");
    }

    private static String fee(double fee, String unit) {
        BullhornRecord job = new BullhornRecord(new JsonObject()
                .put("id", 1)
                .put("title", "Head")
                .put("salaryUnit", unit)
                .put("clientCorporation", new JsonObject().put("id", 4711)));
        BullhornRecord placement = new BullhornRecord(new JsonObject()
                .put("id", 2)
                .put("status", "Approved")
                .put("jobOrder", new JsonObject().put("id", 1))
                .put("dateBegin", 1770008400000L)
                .put("salary", 100000)
                .put("fee", fee));
        return lines(BullhornRevenue.file(terms(), List.of(), List.of(job), List.of(placement))
                        .content())
                .get(1);
    }

    @Test
    void amountHasTheDecimalsOfTheOrganizationsCurrency() {
        List<String> yen = lines(
                BullhornRevenue.file(terms(0), records("ClientContact"), records("JobOrder"), records("Placement"))
                        .content());

        assertThat(yen).contains("301 2026-01,Java Developer,Information Technology,15943,2026-01-01,2026-01-31");
        assertThat(yen).noneMatch(row -> row.matches(".*,[0-9]+[.][0-9]+,.*"));
    }

    @Test
    void amountWithoutHoursIsUnknownAndNotZero() {
        assertThat(rows("304")).containsExactly("304 2026-04,Tester,Information Technology,,2026-04-01,2026-04-30");
    }

    @Test
    void placementOfAnotherStateOrClientEarnsNothingHere() {
        assertThat(rows("305")).isEmpty();
        assertThat(rows("306")).isEmpty();
        assertThat(revenue().notes()).anyMatch(note -> note.contains("\"Submitted\""));
    }

    @Test
    void placementWithoutEndCountsForItsWeeksOrUntilThisMonthEnds() {
        BullhornRecord job = new BullhornRecord(new JsonObject()
                .put("id", 1)
                .put("title", "Developer")
                .put("hoursPerWeek", 40)
                .put("clientCorporation", new JsonObject().put("id", 4711)));
        JsonObject open = new JsonObject()
                .put("id", 2)
                .put("status", "approved")
                .put("jobOrder", new JsonObject().put("id", 1))
                .put("dateBegin", 1770008400000L)
                .put("clientBillRate", 100);

        List<String> counted = lines(BullhornRevenue.file(
                        terms(),
                        List.of(),
                        List.of(job),
                        List.of(new BullhornRecord(open.copy().put("durationWeeks", 2))))
                .content());
        List<String> running =
                lines(BullhornRevenue.file(terms(), List.of(), List.of(job), List.of(new BullhornRecord(open)))
                        .content());

        assertThat(counted.subList(1, counted.size()))
                .containsExactly("2 2026-02,Developer,Fictional Freight Inc.,8000.00,2026-02-02,2026-02-15");
        assertThat(running).hasSize(1 + 4).last().asString().endsWith("2026-05-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"dateEnd\": 253402232400000}", "{\"durationWeeks\": 1000000000000000}"})
    void placementThatNeverEndsCountsForAYearFromToday(String end) {
        BullhornRecord job = new BullhornRecord(
                new JsonObject().put("id", 1).put("clientCorporation", new JsonObject().put("id", 4711)));
        JsonObject placement = new JsonObject(end)
                .put("id", 2)
                .put("status", "approved")
                .put("jobOrder", new JsonObject().put("id", 1))
                .put("dateBegin", 1770008400000L);

        RevenueFile file =
                BullhornRevenue.file(terms(), List.of(), List.of(job), List.of(new BullhornRecord(placement)));

        assertThat(lines(file.content())).hasSize(1 + 16).last().asString().endsWith("2027-05-01,2027-05-20");
        assertThat(file.notes()).anyMatch(note -> note.endsWith("it counts until 2027-05-20."));
    }

    private static List<String> rows(String placement) {
        return lines(revenue().content()).stream()
                .filter(row -> row.startsWith(placement))
                .toList();
    }

    private static List<String> contacts() {
        return lines(BullhornContacts.file(records("ClientContact"), ZONE));
    }

    private static RevenueFile revenue() {
        return BullhornRevenue.file(terms(), records("ClientContact"), records("JobOrder"), records("Placement"));
    }

    private static Terms terms() {
        return terms(2);
    }

    private static Terms terms(int decimals) {
        return new Terms(
                "4711", "Fictional Freight Inc.", Set.of("Approved"), decimals, ZONE, LocalDate.of(2026, 5, 20));
    }

    private static List<BullhornRecord> records(String entity) {
        return RecordedBullhorn.records(entity).stream()
                .map(item -> new BullhornRecord((JsonObject) item))
                .toList();
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }
}
