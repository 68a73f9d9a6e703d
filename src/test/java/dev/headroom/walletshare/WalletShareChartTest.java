package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The heat map: complete, well-formed, legible, and honest about what is unknown. */
class WalletShareChartTest {

    private static final String UNKNOWN = "url(#wallet-share-unknown)";
    private static final List<String> DIRECTORATES = List.of(
            "Canberra Health Services",
            "Chief Minister, Treasury and Economic Development Directorate",
            "Transport Canberra and City Services",
            "ACT Government",
            "Education Directorate",
            "Infrastructure Canberra",
            "Justice and Community Safety Directorate",
            "Environment, Planning and Sustainable Development Directorate",
            "Canberra Institute of Technology",
            "Suburban Land Agency",
            "ACT Health Directorate",
            "City and Environment Directorate",
            "City Renewal Authority",
            "Community Services Directorate",
            "Digital Canberra",
            "Cultural Facilities Corporation",
            "Health and Community Services Directorate",
            "Office of the Legislative Assembly",
            "ACT Legislative Assembly",
            "ACT Integrity Commission",
            "Motor Accident Injuries Commission",
            "Territory and Municipal Services Directorate",
            "ACT Electoral Commission",
            "ACT Audit Office");

    private static Sheet government(int offerings) {
        Sheet sheet = new Sheet();
        DIRECTORATES.forEach(sheet::unit);
        for (int i = 0; i < offerings; i++) {
            sheet.offering("Offering number " + i);
        }
        for (int i = 0; i < DIRECTORATES.size(); i++) {
            String amount = Integer.toString(1_000 << (i % 14));
            sheet.spend(DIRECTORATES.get(i), "Offering number " + i % offerings, "Alpha", amount);
        }
        return sheet;
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    private static List<Element> all(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document svg, String name) {
        return all(svg, name).stream().map(Element::getTextContent).toList();
    }

    private static Document chart(Sheet sheet, int width) {
        return parsed(WalletShareChart.svg(sheet.map(), "ACT Government", width));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 320, 390, 1000, 100_000})
    void everyUnitAndOfferingIsNamedAtAnyWidth(int width) {
        Document svg = chart(government(8), width);
        List<String> names = texts(svg, "title");
        assertThat(names).containsAll(DIRECTORATES);
        for (Element text : all(svg, "text")) {
            assertThat(Double.parseDouble(text.getAttribute("font-size"))).isGreaterThanOrEqualTo(6.5);
        }
    }

    @Test
    void amountsOnAPhoneAreLargeEnoughToRead() {
        Document svg = chart(government(8), 390);
        assertThat(all(svg, "text"))
                .filteredOn(text -> text.getTextContent().equals("8.2M"))
                .isNotEmpty()
                .allMatch(text -> Double.parseDouble(text.getAttribute("font-size")) >= 9);
    }

    @Test
    void everythingStaysWithinTheFrame() {
        for (int width : new int[] {320, 390, 1000}) {
            Document svg = chart(government(8), width);
            for (Element rect : all(svg, "rect")) {
                double right = number(rect, "x") + number(rect, "width");
                assertThat(right).isLessThanOrEqualTo(width);
            }
        }
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    @Test
    void unknownIsHatchedAndNeverAnAmount() {
        Document svg = chart(new Sheet().unit("Health").offering("IT"), 390);
        // One tile and its sample in the legend.
        assertThat(all(svg, "rect"))
                .filteredOn(rect -> rect.getAttribute("fill").equals(UNKNOWN))
                .hasSize(2);
        assertThat(texts(svg, "text")).contains("?", "No wallet is known yet").doesNotContain("0");
    }

    @Test
    void shareIsShownWhereWeServe() {
        Sheet sheet = new Sheet()
                .unit("Health")
                .offering("IT")
                .spend("Health", "IT", Sheet.US, "300000")
                .spend("Health", "IT", "Alpha", "900000");
        Document svg = chart(sheet, 390);
        assertThat(texts(svg, "text")).contains("900k", "25%");
        assertThat(texts(svg, "title"))
                .contains("Health × IT: ours, headroom 900,000, wallet 1,200,000, our share 25%, by procurement facts"
                        + " of 2025-10-01");
    }

    @Test
    void signsTellStatesApartWithoutColour() {
        Sheet sheet = new Sheet()
                .unit("Health")
                .offering("A")
                .offering("B")
                .offering("C")
                .offering("D")
                .offering("E")
                .offering("F")
                .spend("Health", "A", "Alpha", null)
                .spend("Health", "B", Sheet.US, null)
                .claim("Health", "C", CellState.PIPELINE)
                .claim("Health", "D", CellState.IN_HOUSE)
                .claim("Health", "E", CellState.NOT_ELIGIBLE)
                .claim("Health", "F", CellState.CONFIRMED_ZERO);
        assertThat(texts(chart(sheet, 390), "text"))
                .contains("C", "O", "P", "H", "0")
                .contains("competitor, size unknown", "ours, size unknown", "pipeline, size unknown")
                .contains("in-house, size unknown", "not eligible", "confirmed zero")
                .doesNotContain("?");
    }

    @Test
    void namesAreEscaped() {
        String name = "<script>alert('1')</script> & \"Söhne\" \u0001\uD800";
        Sheet sheet = new Sheet().unit(name).offering(name);
        String svg = WalletShareChart.svg(sheet.map(), name, 390);
        assertThat(svg).doesNotContain("<script");
        assertThat(texts(parsed(svg), "title")).contains("<script>alert('1')</script> & \"Söhne\" \uFFFD\uFFFD");
    }

    @Test
    void longNamesAreCutAndGivenInFullAsTooltip() {
        String name = "Donaudampfschifffahrtsgesellschaft".repeat(4);
        Document svg = chart(new Sheet().unit(name).offering("IT"), 390);
        assertThat(texts(svg, "title")).contains(name);
        assertThat(texts(svg, "text")).doesNotContain(name).anyMatch(text -> text.endsWith("…"));
    }

    @Test
    void whatDoesNotFitIsAddedUp() {
        Sheet sheet = new Sheet();
        for (int i = 0; i < 70; i++) {
            sheet.unit("Unit " + i);
        }
        for (int i = 0; i < 20; i++) {
            sheet.offering("Offering " + i);
        }
        for (int i = 0; i < 70; i++) {
            sheet.spend("Unit " + i, "Offering " + i % 20, "Alpha", "1000");
        }
        ChartTable table = ChartTable.of(sheet.map().cells(), 13);
        assertThat(table.rows()).hasSize(61);
        assertThat(table.columns()).hasSize(13);
        assertThat(table.rows().get(60).name()).isEqualTo("10 more units");
        assertThat(table.columns().get(12)).isEqualTo("8 more offerings");
        BigDecimal sum = table.rows().stream()
                .flatMap(row -> row.tiles().stream())
                .map(tile -> tile.headroom() == null ? BigDecimal.ZERO : tile.headroom())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("70000");
        // A sum of many cells must not take the dark end of a scale for single ones.
        assertThat(table.largest()).isEqualByComparingTo("1000");
    }

    @Test
    void whatIsNotBrokenDownHasARowOfItsOwn() {
        Sheet sheet = new Sheet()
                .unit("Health")
                .unit("Pharmacy", "Health")
                .offering("IT")
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "500");
        ChartTable table = ChartTable.of(sheet.map().cells(), 1);
        assertThat(table.rows()).extracting(ChartTable.Row::name).containsExactly("Rest of Health", "Pharmacy");
    }

    @Test
    void emptyMapIsAChartTooAndSaysSo() {
        assertThat(texts(chart(new Sheet(), 390), "text")).contains("No wallet is known yet");
    }

    @Test
    void readersWithoutSightGetTitleAndSummary() {
        Document svg = chart(government(8), 390);
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("wallet-share-title wallet-share-text");
        assertThat(texts(svg, "desc").get(0)).contains("headroom of", "have no known wallet", "headroom 8,192,000");
    }

    /** The parts have 300 of a whole of 100, and none of it is ours. Where we earn 120 of 100, it is. */
    @Test
    void onlyOurOwnRevenueUnderstatesAWallet() {
        ComputedMap map = new Sheet()
                .unit("Health")
                .unit("Pharmacy", "Health")
                .unit("Education")
                .offering("IT")
                .spend("Pharmacy", "IT", "Alpha", "300")
                .spend("Education", "IT", Sheet.US, "120")
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "100")
                .estimate("Education", "IT", EstimateMethod.CLIENT_STATED, "100")
                .map();
        ChartTile rest = ChartTile.of(List.of(Sheet.cell(map, "Health", "IT")));
        assertThat(rest.kind()).isEqualTo(ChartTile.Kind.SIZED);
        assertThat(Sheet.known(rest.headroom())).isEqualByComparingTo("-200");
        assertThat(ChartTile.of(List.of(Sheet.cell(map, "Education", "IT"))).kind())
                .isEqualTo(ChartTile.Kind.UNDERSTATED);
    }

    @Test
    void shadesGrowDarkerAndTextOnThemIsLegible() {
        List<HeatScale.Step> steps = HeatScale.upTo(new BigDecimal("12000000")).steps();
        assertThat(steps).extracting(HeatScale.Step::label).containsExactly("less", "300k+", "1M+", "3M+", "10M+");
        double lightest = 1.1;
        for (HeatScale.Step step : steps) {
            double fill = luminance(step.shade().fill());
            assertThat(fill).isLessThan(lightest * 0.85);
            assertThat(contrast(fill, luminance(step.shade().text()))).isGreaterThanOrEqualTo(4.5);
            lightest = fill;
        }
    }

    @Test
    void amountOnAStepTakesItsShade() {
        HeatScale scale = HeatScale.upTo(new BigDecimal("999"));
        assertThat(scale.steps())
                .extracting(HeatScale.Step::label)
                .containsExactly("less", "10+", "30+", "100+", "300+");
        assertThat(scale.shade(new BigDecimal("299.99")))
                .isEqualTo(scale.steps().get(3).shade());
        assertThat(scale.shade(new BigDecimal("300")))
                .isEqualTo(scale.steps().get(4).shade());
        assertThat(scale.shade(BigDecimal.ZERO)).isEqualTo(scale.steps().get(0).shade());
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }
}
