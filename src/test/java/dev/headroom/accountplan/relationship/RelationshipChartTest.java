package dev.headroom.accountplan.relationship;

import static dev.headroom.account.contact.ContactLevel.DIRECTOR;
import static dev.headroom.account.contact.ContactLevel.EXECUTIVE;
import static dev.headroom.account.contact.ContactLevel.MANAGER;
import static dev.headroom.account.contact.ContactLevel.OTHER;
import static dev.headroom.account.contact.ContactLevel.PROCUREMENT;
import static dev.headroom.account.contact.ContactLevel.VP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
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

/** The chart: complete, well-formed, legible, and plain about gaps. */
class RelationshipChartTest {

    private static final String GAP = "url(#relationships-gap)";
    private static final List<String> DIRECTORATES = List.of(
            "Canberra Health Services",
            "Chief Minister, Treasury and Economic Development Directorate",
            "Transport Canberra and City Services",
            "Education Directorate",
            "Infrastructure Canberra",
            "Justice and Community Safety Directorate",
            "Environment, Planning and Sustainable Development Directorate",
            "Canberra Institute of Technology",
            "Suburban Land Agency",
            "Digital Canberra",
            "ACT Audit Office");

    /** Well known in Health, known in a few others, and nobody in most. */
    static Customer government() {
        Customer customer = new Customer();
        for (int i = 0; i < DIRECTORATES.size(); i++) {
            customer.unit(DIRECTORATES.get(i))
                    .cell(DIRECTORATES.get(i), "IT", i < 4 ? 900_000 / (i + 1) + "" : "0", 5_000_000 / (i + 1) + "");
        }
        String health = DIRECTORATES.get(0);
        String treasury = DIRECTORATES.get(1);
        String transport = DIRECTORATES.get(2);
        return customer.unit("Pharmacy", health)
                .cell("Pharmacy", "IT", "50000", null)
                .contact("Director-General", health, EXECUTIVE)
                .contact("Deputy", health, VP)
                .contact("Chief information officer", health, DIRECTOR)
                .contact("Chief finance officer", health, DIRECTOR)
                .contact("Platform lead", health, MANAGER)
                .contact("Network lead", health, MANAGER)
                .contact("Service desk lead", health, MANAGER)
                .contact("Buyer", health, PROCUREMENT)
                .contact("Assistant", health, OTHER)
                .contact("Head pharmacist", "Pharmacy", DIRECTOR)
                .contact("Under Treasurer", treasury, EXECUTIVE)
                .contact("Chief digital officer", treasury, DIRECTOR)
                .contact("Architect", treasury, MANAGER)
                .contact("Fleet lead", transport, MANAGER)
                .contact("Consultant", null, MANAGER)
                .engaged("Director-General", "Kim")
                .engaged("Deputy", "Kim", "Lee")
                .engaged("Chief information officer", "Kim", "Lee")
                .engaged("Platform lead", "Lee")
                .engaged("Network lead", "Lee")
                .engaged("Buyer", "Lee")
                .engaged("Chief digital officer", "Kim")
                .engaged("Fleet lead", "Lee", "Kim")
                .touch("Architect", "Kim", 1, 20);
    }

    private static Document chart(Customer customer, int width) {
        return parsed(RelationshipChart.svg(customer.picture(), "ACT Government", width));
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

    @ParameterizedTest
    @ValueSource(ints = {1, 320, 390, 1000, 100_000})
    void everyUnitAndLevelIsNamedAtAnyWidth(int width) {
        List<String> names = texts(chart(government(), width), "title");
        assertThat(names).containsAll(DIRECTORATES);
        assertThat(names).contains("executive", "VP", "director", "manager", "procurement");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1000})
    void everythingStaysWithinTheFrameAndLargeEnoughToRead(int width) {
        Document svg = chart(government(), width);
        for (Element rect : all(svg, "rect")) {
            assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(width);
        }
        for (Element text : all(svg, "text")) {
            assertThat(Double.parseDouble(text.getAttribute("font-size")))
                    .isGreaterThanOrEqualTo(width < 390 ? 6.5 : 8.5);
        }
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    @Test
    void gapsAreHatchedAndSaidInNumbers() {
        Document svg = chart(new Customer().unit("Health"), 390);
        // Five tiles, and two samples in the legend: some missing, nobody engaged.
        assertThat(all(svg, "rect"))
                .filteredOn(rect -> rect.getAttribute("fill").equals(GAP))
                .hasSize(7);
        assertThat(texts(svg, "text")).contains("0 of 1", "0 of 2").doesNotContain("0 known");
        assertThat(texts(svg, "title")).contains("Health, director: 0 of 2 engaged, 0 known");
    }

    @Test
    void tileIsFilledAsFarAsItsNeedIsMet() {
        Document svg = chart(
                new Customer()
                        .unit("Health")
                        .contact("Ada", "Health", DIRECTOR)
                        .contact("Ben", "Health", DIRECTOR)
                        .contact("Cy", "Health", EXECUTIVE)
                        .engaged("Ada", "Kim")
                        .engaged("Cy", "Kim"),
                390);
        assertThat(texts(svg, "title"))
                .contains(
                        "Health, director: 1 of 2 engaged, 2 known",
                        "Health, executive: 1 of 1 engaged, 1 known",
                        "Health, manager: 0 of 2 engaged, 0 known");
        assertThat(texts(svg, "text"))
                .contains("1 of 2", "2 known", "1 of 1", "0 of 2")
                .doesNotContain("1 known");
    }

    @Test
    void moreThanNeededIsShownAsWhatIsNeeded() {
        Customer customer = new Customer()
                .unit("Health")
                .contact("Ada", "Health", EXECUTIVE)
                .contact("Ben", "Health", EXECUTIVE)
                .engaged("Ada", "Kim")
                .engaged("Ben", "Kim");
        assertThat(texts(chart(customer, 390), "title")).contains("Health, executive: 1 of 1 engaged, 2 known");
    }

    @Test
    void singleThreadsAreMarkedBySideAndShape() {
        Document svg = chart(government(), 390);
        assertThat(texts(svg, "title"))
                .contains(
                        "Transport Canberra and City Services: 1 of theirs",
                        "Education Directorate: 0 of theirs",
                        "Education Directorate: 0 of us",
                        "Chief Minister, Treasury and Economic Development Directorate: 1 of us")
                .doesNotContain("Canberra Health Services: 1 of us", "Transport Canberra and City Services: 1 of us");
        assertThat(all(svg, "circle")).isNotEmpty();
    }

    @Test
    void chartWithoutSingleThreadsDoesNotExplainThem() {
        Document svg = chart(new Customer().unit("Health"), 390);
        assertThat(all(svg, "circle")).isEmpty();
        assertThat(texts(svg, "text")).doesNotContain("single").contains("No cell is single-threaded");
    }

    @Test
    void mostAtStakeComesFirstAndPartsFollowTheirLine() {
        RelationshipTable table = RelationshipTable.of(government().picture());
        assertThat(table.rows().subList(0, 3))
                .extracting(RelationshipTable.Row::name)
                .containsExactly("Canberra Health Services", "Pharmacy", DIRECTORATES.get(1));
        assertThat(table.rows().get(1).part()).isTrue();
    }

    @Test
    void whatDoesNotFitIsAddedUp() {
        Customer customer = new Customer();
        for (int i = 0; i < 70; i++) {
            customer.unit("Unit " + i).contact("Contact " + i, "Unit " + i, EXECUTIVE);
        }
        customer.engaged("Contact 0", "Kim").cell("Unit 0", "IT", "1", null);
        RelationshipTable table = RelationshipTable.of(customer.picture());
        assertThat(table.rows()).hasSize(61);
        RelationshipTable.Row last = table.rows().get(60);
        assertThat(last.name()).isEqualTo("10 more units");
        assertThat(last.tiles().get(0)).isEqualTo(new RelationshipTable.Tile(10, 10, 0));
    }

    @Test
    void namesAreEscaped() {
        String name = "<script>alert('1')</script> & \"Söhne\"";
        String svg = RelationshipChart.svg(new Customer().unit(name).picture(), name, 390);
        assertThat(svg).doesNotContain("<script");
        assertThat(texts(parsed(svg), "title")).contains(name);
    }

    @Test
    void customerOfWhomNothingIsKnownIsAChartTooAndSaysSo() {
        assertThat(texts(chart(new Customer(), 390), "text")).contains("No unit needs a contact");
        Customer unrecorded = new Customer().unit("Health").contact("Ada", "Health", DIRECTOR);
        assertThat(texts(chart(unrecorded, 390), "text"))
                .contains(
                        "No touch is recorded: who is engaged is unknown",
                        "Which cells are single-threaded is unknown");
    }

    @Test
    void readersWithoutSightGetTitleAndSummary() {
        Document svg = chart(government(), 390);
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("relationships-title relationships-text");
        assertThat(texts(svg, "desc").get(0))
                .contains(
                        "contacts needed are engaged",
                        "single-threaded cells",
                        "Canberra Health Services: director 1 of 2");
    }
}
