package dev.headroom.account.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.headroom.access.Caller;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.account.Account;
import dev.headroom.account.imports.ImportFiles;
import dev.headroom.account.imports.ImportJob;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Graphql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spend spread over periods, against computations that share no code with it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SpendFactsTest {

    private static final UUID ORGANIZATION = DemoPeople.ORGANIZATION;
    private static final Currency AUD = Currency.of("AUD");
    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    @Inject
    DemoSpend demo;

    @Inject
    SpendFacts facts;

    @Inject
    ImportFiles imports;

    @Inject
    Sql sql;

    @Inject
    Cursors cursors;

    @BeforeEach
    void demoIsLoaded() {
        Graphql.awaitDemo();
    }

    @Test
    void wholeOfTheDemoAddsUp() {
        List<SpendInCell> cells = cells(DemoSpend.ACCOUNT, LocalDate.of(1970, 1, 1), LocalDate.of(2200, 1, 1), now());

        assertThat(sum(cells)).isEqualByComparingTo("1639045606.97");
        assertThat(cells.stream().map(SpendInCell::unit).distinct()).hasSize(24);
    }

    @Test
    void loadingTheDemoAgainChangesNothing() {
        long before = changes();

        demo.load().await().atMost(Duration.ofSeconds(20));

        assertThat(changes()).isEqualTo(before);
    }

    /** Whoever starts the service again must not wait for what others were importing when it ended. */
    @Test
    void loadingTheDemoAgainWaitsForNobodysImport() {
        Spend rita = Spend.as("rita.rep");
        UUID account = GlobalId.uuid(rita.newAccount(), Account.TYPE).orElseThrow();
        String file = Spend.HEADER
                + IntStream.range(0, 20_000)
                        .mapToObj(row -> "row-" + row + ",Camp,A unit,A vendor,2026-01-01,2026-12-31,1.00\n")
                        .collect(Collectors.joining());
        ImportJob waiting = imports.take(
                        DemoPeople.author(), account, SpendImport.KIND, bytes(Spend.MAPPING), bytes(file))
                .await()
                .atMost(Duration.ofSeconds(20));

        demo.load().await().atMost(Duration.ofSeconds(20));

        assertThat(rita.job(waiting.getId()).get("state")).isIn("QUEUED", "RUNNING");
        rita.finished(waiting.getId());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long changes() {
        return sql.inTransaction(ORGANIZATION, () -> Panache.getSession().chain(session -> session.createNativeQuery(
                                "select count(*) from change where account = :account", Long.class)
                        .setParameter("account", DemoSpend.ACCOUNT)
                        .getSingleResult()))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    @Test
    void demoIsSpreadPerVendorAsTheFileSays() throws Exception {
        Map<String, BigDecimal> expected = new TreeMap<>();
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(getClass().getResourceAsStream("/demo/act_contracts_2025.csv")),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : csv) {
                BigDecimal share = share(
                        new BigDecimal(row.getField("amount")),
                        LocalDate.parse(row.getField("execution_date")),
                        LocalDate.parse(row.getField("expiry_date")),
                        FROM,
                        TO);
                expected.merge(vendor(row.getField("suppliers")), share, BigDecimal::add);
            }
        }
        expected.values().removeIf(amount -> amount.signum() == 0);

        Map<String, BigDecimal> found = new TreeMap<>();
        Map<UUID, String> names = vendorNames();
        for (SpendInCell cell : cells(DemoSpend.ACCOUNT, FROM, TO, now())) {
            found.merge(Objects.requireNonNull(names.get(cell.vendor())), cell.allocated(), BigDecimal::add);
        }
        found.values().removeIf(amount -> amount.signum() == 0);

        assertThat(found)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
        assertThat(found).hasSizeGreaterThan(500).containsKey("data#3 limited");
    }

    @Test
    void spreadOfRandomContractsIsExactAndAddsUpOverPeriods() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            LocalDate start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
            LocalDate end = start.plusDays(random.nextInt(1 + random.nextInt(4000)));
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(5));
            LocalDate from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4000));
            LocalDate to = from.plusDays(random.nextInt(800));
            for (int digits : new int[] {0, 2, 3}) {
                BigDecimal smallest = BigDecimal.ONE.movePointLeft(digits);
                assertThat(within(amount, start, end, from, to, smallest))
                        .isEqualByComparingTo(share(amount, start, end, from, to, digits));
            }
        }
    }

    @Test
    void correctionShowsFromItsDayOnAndUnknownAmountsAreTold() {
        Spend admin = Spend.as("ada.admin");
        String account = admin.newAccount();
        UUID uuid = GlobalId.uuid(account, Account.TYPE).orElseThrow();
        admin.imported(
                account,
                "R1,Bins,Health,Acme,2025-07-01,2026-06-30,365\nR2,Bags,Health,Acme,2025-07-01,2027-06-30,730\n"
                        + "R3,Lids,Health,Binco,2025-07-01,2026-06-30,\n");
        OffsetDateTime before = now();
        admin.imported(account, "R1,Bins,Health,Acme,2025-07-01,2026-06-30,3650\n");

        List<List<SpendInCell>> known = cells(uuid, FROM, TO, List.of(before.minusHours(1), before, now()));
        assertThat(sum(known.get(0))).isZero();
        assertThat(sum(known.get(1))).isEqualByComparingTo("730");
        List<SpendInCell> cells = known.get(2);
        assertThat(sum(cells)).isEqualByComparingTo("4015");
        assertThat(cells).hasSize(2);
        SpendInCell acme =
                cells.stream().filter(cell -> !cell.someUnknown()).findFirst().orElseThrow();
        assertThat(acme.locked()).isEqualByComparingTo("365");
        assertThat(acme.endsOn()).isEqualTo(LocalDate.of(2027, 6, 30));
        SpendInCell binco =
                cells.stream().filter(SpendInCell::someUnknown).findFirst().orElseThrow();
        assertThat(binco.allUnknown()).isTrue();
        assertThat(cells(uuid, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31), now()))
                .isEmpty();
    }

    /** Acme's second contract goes on after the period, nobody knows for how much; Binco's of that kind does not. */
    @Test
    void unknownAmountOfAContractThatGoesOnIsTold() {
        Spend admin = Spend.as("ada.admin");
        String account = admin.newAccount();
        admin.imported(
                account,
                "R1,Bins,Health,Acme,2025-07-01,2026-06-30,365\nR2,Bags,Health,Acme,2025-07-01,2027-06-30,\n"
                        + "R3,Lids,Health,Binco,2025-07-01,2026-06-30,\n");

        assertThat(cells(GlobalId.uuid(account, Account.TYPE).orElseThrow(), FROM, TO, now()))
                .extracting(cell -> cell.allUnknown() + " " + cell.lockedUnknown())
                .containsExactlyInAnyOrder("false true", "true false");
    }

    /** Of what Data#3 earns by its own books nobody may read what the customer spends; a register says it. */
    @Test
    void ownRevenueIsTheWholeWalletOnlyInARegisterOfTheCustomer() {
        Spend admin = Spend.as("ada.admin");
        String account = admin.newAccount();
        String ofUs = Spend.MAPPING.replace("\"vendor\":\"with\",", "").replaceFirst("\\{", "{\"vendor\":\"us\",");
        String rows = "R1,Bins,Health,Data#3 Limited,2025-07-01,2026-06-30,365\n";

        admin.finished(admin.upload(account, ofUs, Spend.HEADER + rows)
                .statusCode(202)
                .extract()
                .path("id"));

        totals(admin, account)
                .body("ours.amount", is("365.00"))
                .body("wallet", nullValue())
                .body("share", nullValue())
                .body("unsizedCells", greaterThan(0));
        admin.imported(account, rows.replace("R1", "R2"));
        totals(admin, account).body("wallet.amount", is("730.00")).body("share", is(1.0f));
    }

    private static ValidatableResponse totals(Spend admin, String account) {
        String query = "query($a: ID!) { account(id: $a) { walletShareMap(from: \"" + FROM + "\", to: \"" + TO
                + "\") { totals { wallet { amount } ours { amount } share unsizedCells } } } }";
        return admin.graphql().run(query, "a", account).rootPath("data.account.walletShareMap.totals");
    }

    @Test
    void contractsEndingAreListedByTheirEnd() {
        var request = cursors.page(100, null, "test");
        List<SpendFact> ending = sql.inTransaction(
                        ORGANIZATION,
                        () -> facts.contractsEnding(
                                new Caller(ORGANIZATION, Caller.Kind.ADMIN, UUID.randomUUID(), "Admin", null, Set.of()),
                                DemoSpend.ACCOUNT,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 1, 20),
                                now(),
                                request))
                .await()
                .atMost(Duration.ofSeconds(30))
                .items();

        assertThat(ending).isNotEmpty().isSortedAccordingTo((a, b) -> a.endsOn().compareTo(b.endsOn()));
        assertThat(ending)
                .allMatch(fact -> !fact.endsOn().isBefore(LocalDate.of(2026, 1, 1))
                        && !fact.endsOn().isAfter(LocalDate.of(2026, 1, 20)));
    }

    private List<SpendInCell> cells(UUID account, LocalDate from, LocalDate to, OffsetDateTime asOf) {
        return cells(account, from, to, List.of(asOf)).get(0);
    }

    private List<List<SpendInCell>> cells(UUID account, LocalDate from, LocalDate to, List<OffsetDateTime> asOf) {
        return sql.inTransaction(ORGANIZATION, () -> facts.inCells(ORGANIZATION, List.of(account), from, to, asOf, AUD))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private BigDecimal within(
            BigDecimal amount, LocalDate start, LocalDate end, LocalDate from, LocalDate to, BigDecimal smallest) {
        return sql.inTransaction(ORGANIZATION, () -> Panache.getSession().chain(session -> session.createNativeQuery(
                                "select spend_within(:amount, :start, :end, :from, :to, :smallest)", BigDecimal.class)
                        .setParameter("amount", amount)
                        .setParameter("start", start)
                        .setParameter("end", end)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("smallest", smallest)
                        .getSingleResult()))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private Map<UUID, String> vendorNames() {
        Map<UUID, String> names = new TreeMap<>();
        sql.inTransaction(ORGANIZATION, () -> Panache.getSession().chain(session -> session.createNativeQuery(
                                "select v.id, v.name from vendor" + " v", Object[].class)
                        .getResultList()))
                .await()
                .atMost(Duration.ofSeconds(30))
                .forEach(row -> names.put((UUID) row[0], ((String) row[1]).toLowerCase(Locale.ROOT)));
        return names;
    }

    /** Spellings that differ in case are one vendor; so are the two of the seller; several in one cell are one row. */
    private static String vendor(String supplier) {
        String name = supplier.strip().toLowerCase(Locale.ROOT).replaceAll(" +", " ");
        if (name.contains("\n")) {
            return name.startsWith("egis") ? "egis consulting" : "several suppliers";
        }
        return name.equals("data#3") ? "data#3 limited" : name;
    }

    private static BigDecimal share(BigDecimal amount, LocalDate start, LocalDate end, LocalDate from, LocalDate to) {
        return share(amount, start, end, from, to, 2);
    }

    /** Counts days one way and rounds in whole numbers of the smallest unit. */
    private static BigDecimal share(
            BigDecimal amount, LocalDate start, LocalDate end, LocalDate from, LocalDate to, int digits) {
        long days = ChronoUnit.DAYS.between(start, end.plusDays(1));
        return until(amount, days, ChronoUnit.DAYS.between(start, to.plusDays(1)), digits)
                .subtract(until(amount, days, ChronoUnit.DAYS.between(start, from), digits));
    }

    private static BigDecimal until(BigDecimal amount, long days, long until, int digits) {
        long counted = Math.max(0, Math.min(days, until));
        BigInteger numerator = amount.movePointRight(6).toBigIntegerExact().multiply(BigInteger.valueOf(counted));
        BigInteger denominator = BigInteger.valueOf(days).multiply(BigInteger.TEN.pow(6 - digits));
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        boolean up = parts[1].shiftLeft(1).compareTo(denominator) >= 0;
        BigInteger units = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return new BigDecimal(units, digits).setScale(digits, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal sum(List<SpendInCell> cells) {
        return cells.stream().map(SpendInCell::allocated).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
