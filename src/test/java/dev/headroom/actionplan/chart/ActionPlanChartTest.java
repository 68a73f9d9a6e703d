package dev.headroom.actionplan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.ViewedPlan;
import dev.headroom.platform.svg.SvgWriter;
import java.io.StringReader;
import java.time.LocalDate;
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

/** The timeline: complete, well-formed, within its frame, and readable without colour or sight. */
class ActionPlanChartTest {

    private static final LocalDate TARGET = LocalDate.of(2027, 3, 31);
    private static final String LATE = "url(#action-plan-late)";

    private static ViewedPlan signing() {
        return new ViewedPlan("Onboarding", TARGET)
                .milestone("Contract")
                .task("Read the contract", "Contract", "buyer", 5)
                .task("Send the contract", "Contract", "seller", 2)
                .task("Connect the systems", "Contract", "partner", 3)
                .internal("Ask for a discount", "Contract", 1)
                .after("Send the contract", "Read the contract");
    }

    private static ViewedPlan programme(int tasks) {
        ViewedPlan plan = new ViewedPlan("Programme", LocalDate.of(2027, 12, 17));
        int milestones = Math.max(1, tasks / 12);
        for (int i = 0; i < milestones; i++) {
            plan.milestone("Milestone " + i);
        }
        for (int i = 0; i < tasks; i++) {
            plan.task(
                    "Task " + i,
                    "Milestone " + i % milestones,
                    List.of("buyer", "seller").get(i % 2),
                    i % 9);
        }
        return plan;
    }

    private static String svg(ActionPlan plan, int width, boolean sharedOnly) {
        return ActionPlanChart.svg(plan, ViewedPlan.schedule(plan), ViewedPlan.TODAY, width, sharedOnly);
    }

    private static Document chart(ViewedPlan plan) {
        return parsed(svg(plan.plan(), 390, false));
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

    private static String tooltip(Document svg, String title) {
        return texts(svg, "title").stream()
                .filter(text -> text.startsWith(title))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void eachSideHasALaneWithItsTasks() {
        assertThat(texts(chart(signing()), "text"))
                .containsSubsequence(
                        "Milestones",
                        "Contract",
                        "Buyer",
                        "Read the contract",
                        "Seller",
                        "Send the contract",
                        "Partner",
                        "Connect the systems");
    }

    @Test
    void nothingInternalIsInASharedChart() {
        assertThat(svg(signing().plan(), 390, false)).contains("discount");
        assertThat(svg(signing().plan(), 390, true)).doesNotContain("discount");
        assertThat(texts(parsed(svg(signing().plan(), 390, true)), "text")).contains("0 of 1 tasks done");
    }

    @Test
    void lateIsAWordASignAndAHatchingNotAColour() {
        Document svg = chart(signing()
                .accepted("Send the contract", LocalDate.of(2027, 1, 4))
                .accepted("Read the contract", TARGET));

        assertThat(texts(svg, "text")).contains("5 Jan ▲ 1 d late", "later than due");
        assertThat(all(svg, "rect"))
                .as("the bar's late end, and its sample")
                .filteredOn(rect -> rect.getAttribute("fill").equals(LATE))
                .hasSize(2);
        assertThat(tooltip(svg, "Send the contract"))
                .isEqualTo("Send the contract (Sam Seller); 4 Jan 2027 to 5 Jan 2027; agreed for 4 Jan 2027;"
                        + " 1 working day late; on the critical path");
        assertThat(texts(svg, "desc").get(0)).contains("Send the contract: 1 working day late.");
    }

    @Test
    void nothingIsHatchedWhileNothingIsLate() {
        assertThat(svg(signing().plan(), 390, false))
                .doesNotContain("fill=\"" + LATE + "\"")
                .doesNotContain("▲");
    }

    @Test
    void claimIsDrawnAsAClaimAndVerifiedAsVerified() {
        assertThat(texts(chart(signing().claimed("Contract")), "text"))
                .contains("milestone, claimed by the seller", "0 of 1 verified")
                .doesNotContain("milestone, verified by the buyer");
        assertThat(texts(chart(signing().verified("Contract")), "text"))
                .contains("milestone, verified by the buyer", "1 of 1 verified");
    }

    @Test
    void criticalPathIsMarkedAndNamed() {
        Document svg = chart(signing());

        assertThat(tooltip(svg, "Read the contract")).endsWith("on the critical path");
        assertThat(tooltip(svg, "Ask for a discount")).doesNotContain("critical");
        assertThat(texts(svg, "text")).contains("on the critical path");
    }

    @Test
    void dayTheBuyerFixedAndTheAgreedOneAreBothShown() {
        Document svg = chart(signing()
                .accepted("Read the contract", LocalDate.of(2027, 3, 1))
                .pinned("Read the contract", LocalDate.of(2027, 3, 8)));

        assertThat(tooltip(svg, "Read the contract")).contains("agreed for 1 Mar 2027", "fixed by the buyer");
        assertThat(texts(svg, "text")).contains("day fixed by the buyer", "due, as agreed by both sides");
    }

    @Test
    void droppedTaskIsCountedAndNotDrawn() {
        Document svg = chart(signing().moved("Connect the systems", TaskState.DROPPED, null, null));

        assertThat(texts(svg, "text"))
                .contains("Draft, not agreed yet; 0 of 3 tasks done, 1 dropped")
                .doesNotContain("Connect the systems", "Partner");
    }

    @Test
    void planWithoutTasksIsAChartTooAndSaysSo() {
        Document svg = chart(new ViewedPlan("Nothing yet", TARGET));

        assertThat(texts(svg, "text"))
                .contains("Nothing yet", "Target 31 Mar 2027", "Draft, not agreed yet; it has no tasks yet", "today");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 60, 61, 200, 1000})
    void everythingStaysWithinTheFrameAtAnySize(int tasks) {
        ActionPlan plan = programme(tasks).plan();
        for (int width : new int[] {1, 320, 390, 900, 100_000}) {
            Document svg = parsed(svg(plan, width, false));
            String[] frame = svg.getDocumentElement().getAttribute("viewBox").split(" ");
            double right = Double.parseDouble(frame[2]);
            for (Element rect : all(svg, "rect")) {
                assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(right);
                assertThat(number(rect, "x")).isNotNegative();
            }
            for (Element text : all(svg, "text")) {
                assertThat(number(text, "font-size")).as(text.getTextContent()).isGreaterThanOrEqualTo(8);
                assertThat(number(text, "x")).isBetween(0.0, right);
                assertThat(number(text, "y")).isLessThanOrEqualTo(Double.parseDouble(frame[3]));
            }
        }
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    @Test
    void tooManyBarsBecomeOneForEachSideAndMilestone() {
        Document few = chart(programme(60));
        Document many = chart(programme(200));

        assertThat(texts(few, "text")).contains("Task 59");
        assertThat(texts(many, "text"))
                .doesNotContain("Task 59")
                .contains("Milestone 15", "0 of 100 tasks done", "tasks, first start to last forecast");
        assertThat(all(many, "text").size()).isLessThan(250);
    }

    @Test
    void largestPlanIsStillReadOnAPhone() {
        String svg = svg(programme(1000).plan(), 390, false);

        assertThat(svg.length()).isLessThan(120_000);
        assertThat(texts(parsed(svg), "text")).contains("0 of 500 tasks done");
    }

    @Test
    void longTitlesAreCutAndGivenInFullAsTooltip() {
        String title = "Donaudampfschifffahrtsgesellschaft ".repeat(5).strip();
        Document svg = chart(new ViewedPlan(title, TARGET).milestone("M").task(title, "M", "buyer", 1));

        assertThat(texts(svg, "title")).anyMatch(text -> text.startsWith(title + " (Bea Buyer)"));
        assertThat(texts(svg, "text")).noneMatch(text -> text.contains(title)).anyMatch(text -> text.endsWith("…"));
    }

    @Test
    void titlesAreTextAndNeverMarkup() {
        String title = "<script>alert('1')</script> & \"Söhne\" ]]> 🎯";
        String svg = svg(
                new ViewedPlan(title, TARGET)
                        .milestone("M")
                        .task(title, "M", "buyer", 1)
                        .plan(),
                900,
                false);

        assertThat(svg).doesNotContain("<script");
        assertThat(texts(parsed(svg), "title").get(0)).isEqualTo(title);
    }

    @Test
    void readersWithoutSightGetTitleAndSummary() {
        Document svg = chart(signing());
        Element root = svg.getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("action-plan-title action-plan-text");
        assertThat(texts(svg, "desc").get(0))
                .startsWith("Target 31 Mar 2027, forecast 12 Jan 2027: ")
                .contains("0 of 4 tasks done", "Today is 4 Jan 2027.");
    }

    @Test
    void pictureNeedsNothingFromOutsideAndRunsNothing() {
        String svg = svg(signing().plan(), 390, false).replace("http://www.w3.org/2000/svg", "");

        assertThat(svg)
                .doesNotContain("http")
                .doesNotContain("<script")
                .doesNotContain("href")
                .doesNotContain("onload");
    }

    @Test
    void oneStyleTurnsItDarkAndOnlyClassesOfItsOwn() {
        assertThat(svg(signing().plan(), 390, false)).contains("<style>" + ActionPlanChart.STYLE + "</style>");
        assertThat(ActionPlanChart.STYLE).startsWith("@media (prefers-color-scheme:dark){.ap-");
        assertThat(ActionPlanChart.STYLE.split("}")).allMatch(rule -> rule.contains(".ap-"));
    }

    @Test
    void farDaysAreDrawnToo() {
        Document svg = chart(signing().pinned("Read the contract", LocalDate.of(9999, 12, 31)));

        assertThat(texts(svg, "text")).contains("3000", "9000");
    }

    @Test
    void ticksAreAsManyAsThereIsRoomFor() {
        LocalDate first = LocalDate.of(2027, 1, 6);
        for (long days : new long[] {0, 1, 6, 30, 90, 365, 3_650, 36_500, 365_000, 2_900_000}) {
            var scale = new TimeScale(first, first.plusDays(days), 10, 370);
            assertThat(scale.ticks()).as(days + " days").hasSizeLessThanOrEqualTo(9);
            assertThat(scale.ticks()).allMatch(tick -> tick.x() >= 10 && tick.x() <= 380);
        }
        assertThat(SvgWriter.number(new TimeScale(first, first, 0, 100).evening(first)))
                .isEqualTo("100");
    }
}
