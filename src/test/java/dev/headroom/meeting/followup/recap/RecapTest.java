package dev.headroom.meeting.followup.recap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a recap says, and when it is another one. */
class RecapTest {

    private static final RecapItem OURS = item(RecapPlace.OURS, "Send the two profiles.", "Rita Rep");
    private static final RecapItem THEIRS = item(RecapPlace.THEIRS, "Name the start date", null);

    @Test
    void whatWasConfirmedStandsUnderItsSideInPlainWords() {
        Recap recap = Recap.of(facts(null, List.of(THEIRS, OURS), "Workshop, on Thursday 3 December 2026 (Bea)"));

        assertThat(recap.subject()).isEqualTo("What we agreed: Network renewal, Tuesday 24 November 2026");
        assertThat(recap.text()).isEqualTo("""
            Thank you for your time. This is what we took from our meeting.

            Network renewal
            Tuesday 24 November 2026, 10:00 Sydney time

            They want both.

            Decided
            - Two people

            We will
            - Send the two profiles, by Friday 27 November 2026 (Rita Rep)

            You will
            - Name the start date, by Friday 27 November 2026

            Next step
            Workshop, on Thursday 3 December 2026 (Bea)

            Kind regards
            Rita Rep\
            """);
        assertThat(recap.getEmpty()).isFalse();
    }

    @Test
    void theFingerprintTellsWhetherTheCustomerWouldReadSomethingElse() {
        String hash = Recap.of(facts(null, List.of(OURS), null)).hash();

        assertThat(Recap.of(facts(null, List.of(OURS), null)).hash()).isEqualTo(hash);
        assertThat(Recap.of(facts(null, List.of(OURS, THEIRS), null)).hash()).isNotEqualTo(hash);
        assertThat(Recap.of(facts("Hello again", List.of(OURS), null)).hash()).isNotEqualTo(hash);
        assertThat(Recap.of(facts(null, List.of(OURS), "Call")).hash()).isNotEqualTo(hash);
    }

    @Test
    void nobodyAddsALineOrAHeaderOfTheirOwn() {
        RecapItem item = item(RecapPlace.OURS, "Send it\r\nBcc: all@customer.example\u202e", null);

        Recap recap = Recap.of(facts(null, List.of(item), null));

        assertThat(recap.sections().get(1).lines())
                .containsExactly("Send it Bcc: all@customer.example, by Friday 27 November 2026");
        assertThat(recap.subject()).doesNotContain("\n");
    }

    @Test
    void aDayNobodySpokeOfIsAProposal() {
        RecapItem item = new RecapItem(new UUID(0, 1), RecapPlace.OURS, "Call", null, LocalDate.of(2026, 12, 1), true);

        assertThat(item.line()).isEqualTo("Call, we propose by Tuesday 1 December 2026");
    }

    @Test
    void aMeetingIsInTheWordsOfItsZone() {
        OffsetDateTime from = OffsetDateTime.parse("2026-11-23T23:00:00Z");
        ZoneId sydney = ZoneId.of("Australia/Sydney");

        assertThat(RecapWords.meeting(from, from.plusMinutes(45), sydney))
                .isEqualTo("Tuesday 24 November 2026, 10:00 to 10:45 Sydney time");
        assertThat(RecapWords.meeting(from, null, ZoneId.of("UTC"))).isEqualTo("Monday 23 November 2026, 23:00 UTC");
        assertThat(RecapWords.moment(from, ZoneId.of("America/New_York")))
                .isEqualTo("Monday 23 November 2026, 18:00 New York time");
    }

    private static RecapItem item(RecapPlace place, String text, @Nullable String owner) {
        return new RecapItem(new UUID(0, 1), place, text, owner, LocalDate.of(2026, 11, 27), false);
    }

    private static RecapFacts facts(@Nullable String subject, List<RecapItem> items, @Nullable String nextStep) {
        return new RecapFacts(
                subject,
                "Network renewal",
                "Tuesday 24 November 2026",
                "Tuesday 24 November 2026, 10:00 Sydney time",
                null,
                "They want both.",
                List.of("Two people"),
                items,
                nextStep,
                "Rita Rep",
                List.of(),
                0);
    }
}
