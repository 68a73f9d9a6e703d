package dev.headroom.meeting.extraction.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePhrasesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I'll send it tomorrow                              | tomorrow                       | 2026-03-12 | DAY
        I will have it today                               | today                          | 2026-03-11 | DAY
        I'll get it done by EOD                            | by EOD                         | 2026-03-11 | DAY
        We'll have it by the end of the day                | by the end of the day          | 2026-03-11 | DAY
        by close of business on Friday                     | by close of business on Friday | 2026-03-13 | DAY
        end of day tomorrow works                          | end of day tomorrow            | 2026-03-12 | DAY
        the day after tomorrow                             | the day after tomorrow         | 2026-03-13 | DAY
        by Friday                                          | by Friday                      | 2026-03-13 | DAY
        Friday                                             | Friday                         | 2026-03-13 | DAY
        no later than Thursday                             | no later than Thursday         | 2026-03-12 | DAY
        I'll call you Monday morning                       | Monday morning                 | 2026-03-16 | DAY
        Wednesday                                          | Wednesday                      | 2026-03-18 | DAY
        this Friday                                        | this Friday                    | 2026-03-13 | DAY
        next Tuesday                                       | next Tuesday                   | 2026-03-17 | DAY
        next Friday                                        | next Friday                    | 2026-03-20 | DAY
        Thursday of next week                              | Thursday of next week          | 2026-03-19 | DAY
        next week Wednesday                                | next week Wednesday            | 2026-03-18 | DAY
        before Friday                                      | before Friday                  | 2026-03-12 | DAY
        until Tuesday                                      | until Tuesday                  | 2026-03-17 | DAY
        Friday, March 13th                                 | Friday, March 13th             | 2026-03-13 | DAY
        Friday the 13th is fine                            | Friday the 13th                | 2026-03-13 | DAY
        by the 15th                                        | by the 15th                    | 2026-03-15 | DAY
        before the 15th, please                            | before the 15th                | 2026-03-13 | DAY
        on the 5th                                         | on the 5th                     | 2026-04-05 | DAY
        by the 15th of next month                          | by the 15th of next month      | 2026-04-15 | DAY
        by March 20                                        | by March 20                    | 2026-03-20 | DAY
        March 20th                                         | March 20th                     | 2026-03-20 | DAY
        April 3, 2027                                      | April 3, 2027                  | 2027-04-03 | DAY
        on the 3rd of April                                | on the 3rd of April            | 2026-04-03 | DAY
        3 April works                                      | 3 April                        | 2026-04-03 | DAY
        it starts on May 4                                 | on May 4                       | 2026-05-04 | DAY
        by January 15                                      | by January 15                  | 2027-01-15 | DAY
        by 2026-04-01                                      | by 2026-04-01                  | 2026-04-01 | DAY
        by 3/25                                            | by 3/25                        | 2026-03-25 | DAY
        by 25/3/2026                                       | by 25/3/2026                   | 2026-03-25 | DAY
        in two weeks                                       | in two weeks                   | 2026-03-25 | DAY
        in 10 days                                         | in 10 days                     | 2026-03-23 | DAY
        in 3 business days                                 | in 3 business days             | 2026-03-16 | DAY
        within 48 hours                                    | within 48 hours                | 2026-03-13 | DAY
        in a fortnight                                     | in a fortnight                 | 2026-03-25 | DAY
        two weeks from today                               | two weeks from today           | 2026-03-25 | DAY
        a week from Friday                                 | a week from Friday             | 2026-03-20 | DAY
        in three months                                    | in three months                | 2026-06-11 | MONTH
        next couple of days                                | next couple of days            | 2026-03-13 | DAY
        over the next few days                             | the next few days              | 2026-03-16 | DAY
        in a couple of weeks                               | in a couple of weeks           | 2026-03-25 | DAY
        this week                                          | this week                      | 2026-03-13 | WEEK
        later this week                                    | later this week                | 2026-03-13 | WEEK
        next week                                          | next week                      | 2026-03-20 | WEEK
        early next week                                    | early next week                | 2026-03-17 | WEEK
        middle of next week                                | middle of next week            | 2026-03-18 | WEEK
        the week after next                                | week after next                | 2026-03-27 | WEEK
        the week of July 7                                 | the week of July 7             | 2026-07-10 | WEEK
        before next week                                   | before next week               | 2026-03-13 | DAY
        end of the week                                    | end of the week                | 2026-03-13 | DAY
        by the end of next week                            | by the end of next week        | 2026-03-20 | DAY
        by EOW                                             | by EOW                         | 2026-03-13 | DAY
        by the weekend                                     | by the weekend                 | 2026-03-13 | DAY
        end of the month                                   | end of the month               | 2026-03-31 | DAY
        by month end                                       | by month end                   | 2026-03-31 | DAY
        end of May                                         | end of May                     | 2026-05-29 | DAY
        next month                                         | next month                     | 2026-04-30 | MONTH
        early next month                                   | early next month               | 2026-04-10 | MONTH
        mid April                                          | mid April                      | 2026-04-15 | MONTH
        mid-April                                          | mid-April                      | 2026-04-15 | MONTH
        in late June                                       | late June                      | 2026-06-30 | MONTH
        we go live in April                                | in April                       | 2026-04-30 | MONTH
        end of Q1                                          | end of Q1                      | 2026-03-31 | DAY
        end of the second quarter                          | end of the second quarter      | 2026-06-30 | DAY
        by the end of the quarter                          | by the end of the quarter      | 2026-03-31 | DAY
        in Q3                                              | in Q3                          | 2026-09-30 | QUARTER
        early Q3                                           | early Q3                       | 2026-07-31 | QUARTER
        next quarter                                       | next quarter                   | 2026-06-30 | QUARTER
        before the end of the year                         | before the end of the year     | 2026-12-31 | DAY
        by the first week of December                      | by the first week of December  | 2026-12-07 | WEEK
        by the first week of May                           | by the first week of May       | 2026-05-07 | WEEK
        in the second week of April                        | the second week of April       | 2026-04-14 | WEEK
        before the second week of April                    | before the second week of April | 2026-04-07 | DAY
        the last week of next month                        | the last week of next month    | 2026-04-30 | WEEK
        the last week of the month                         | the last week of the month     | 2026-03-31 | WEEK
        by next year                                       | by next year                   | 2027-12-31 | QUARTER
        we'll send it next year                            | next year                      | 2027-12-31 | QUARTER
        before next year                                   | before next year               | 2026-12-31 | DAY
        why don't we meet before Friday                    | before Friday                  | 2026-03-12 | DAY
        I won't forget it, by Friday you have it           | by Friday                      | 2026-03-13 | DAY
        by April                                           | by April                       | 2026-04-30 | MONTH
        I'll send it by April, please remind me            | by April                       | 2026-04-30 | MONTH
        by the end of April                                | by the end of April            | 2026-04-30 | DAY
        by May 4                                           | by May 4                       | 2026-05-04 | DAY
        before April                                       | before April                   | 2026-03-31 | DAY
        by October                                         | by October                     | 2026-10-30 | MONTH
        by January                                         | by January                     | 2027-01-29 | MONTH
        by June 2027                                       | by June 2027                   | 2027-06-30 | MONTH
        by April 9                                         | by April 9                     | 2026-04-09 | DAY
        As discussed, I'll send the contract on Friday     | on Friday                      | 2026-03-13 | DAY
        we met him and we'll talk on Friday                | on Friday                      | 2026-03-13 | DAY
        since they asked it will come on Friday            | on Friday                      | 2026-03-13 | DAY
        by year-end                                        | by year-end                    | 2026-12-31 | DAY
        by the end of next year                            | by the end of next year        | 2027-12-31 | DAY
        """)
    void whatSalespeopleSayIsADay(String text, String phrase, LocalDate date, Granularity granularity) {
        // When
        Optional<DatePhrase> found = DatePhrases.find(text, WEDNESDAY);

        // Then
        assertThat(found).as(text).isPresent();
        assertThat(found.get().date()).as(text).isEqualTo(date);
        assertThat(found.get().phrase()).as(text).isEqualTo(phrase);
        assertThat(found.get().granularity()).as(text).isEqualTo(granularity);
        assertThat(text).contains(found.get().phrase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we may need two Java developers",
                "10 years of experience",
                "12 month contract",
                "a 6 to 12 month contract",
                "version 2.1 of the MSA",
                "talk to April",
                "April will send it",
                "April and May are on the team",
                "we march on",
                "we march 10 miles",
                "4 to 6 people",
                "We may 2 of us come",
                "May 15 people join?",
                "it's at the end of the day a question of price",
                "we need it to be sunny, and she sat down and was wed",
                "on the 15th floor",
                "the 4th amendment",
                "by the second paragraph",
                "every Friday",
                "last Friday was good",
                "our Friday meeting",
                "Fridays are busy",
                "Friday's call",
                "next week's call",
                "Monday to Friday",
                "Monday or Tuesday",
                "we met on Friday",
                "it launched Tuesday",
                "since March 3",
                "in the last 10 days",
                "two weeks ago",
                "we are out for the next two weeks",
                "in 2 of the cases",
                "in 5 minutes",
                "in 10 years we will be old",
                "in 3 days of training",
                "this year we grew",
                "the budget for next year",
                "next year budget",
                "next year's budget",
                "early next year",
                "the last week of work",
                "the second week of training",
                "we met in the first week of March",
                "by the first week of March",
                "Q1 numbers look good",
                "end of fiscal Q1",
                "by 3/4",
                "3/4 of the team",
                "section 3.15 by 2.4",
                "by 5",
                "by the 31st of February",
                "Friday the 20th of April",
                "Friday, March 12th",
                "Black Friday",
                "15% by volume",
                "$15 on the dollar",
                "room 2026-13-45",
                "earlier this week",
                "Today I want to show you our platform",
                "yesterday",
                "on 2019-03-04",
                "by hook or by crook",
                "the second one, second to none",
                "rate is 95 to 110 an hour",
                "5 days a week on site",
                "the 90 day guarantee",
                "net 30 days",
                "24/7 support",
                "as soon as possible",
                "the deck made by April",
                "the plan was prepared by April",
                "by April Jones",
                "April",
                "with April",
                "by may",
                "by march",
                "the report you asked for on Monday",
                "not before Friday",
                "I can't send it before Friday",
                "it won't be ready until May 4",
                "I can't do that by Friday",
                "we don't work on Friday",
                "no, I do not have it before next week",
            })
    void whatOnlyLooksLikeADayIsNone(String text) {
        assertThat(DatePhrases.find(text, WEDNESDAY)).as(text).isEmpty();
    }

    @Test
    void phrasesOverTheEndOfASentenceAreNone() {
        assertThat(DatePhrases.find(
                        "We will get by. Friday's off. That is what we will end. Of the week I know little.",
                        WEDNESDAY))
                .isEmpty();
    }

    @Test
    void holidaysMoveWhatIsCountedOff() {
        // Given
        WorkingDays closedOnThe25th =
                new WorkingDays(day -> day.getDayOfWeek().getValue() <= 5 && !day.equals(LocalDate.of(2026, 3, 25)));

        // Then
        assertThat(DatePhrases.all("in two weeks", WEDNESDAY, closedOnThe25th))
                .extracting(DatePhrase::date)
                .containsExactly(LocalDate.of(2026, 3, 26));
    }

    @Test
    void allDaysOfATextAreFoundInOrder() {
        assertThat(DatePhrases.all(
                        "Friday, or else by the 20th, at the latest next month",
                        WEDNESDAY,
                        WorkingDays.MONDAY_TO_FRIDAY))
                .extracting(DatePhrase::phrase)
                .containsExactly("Friday", "by the 20th", "next month");
    }

    @Test
    void roughTimesAreNotExact() {
        assertThat(DatePhrases.find("by Friday", WEDNESDAY).orElseThrow().exact())
                .isTrue();
        assertThat(DatePhrases.find("end of the month", WEDNESDAY).orElseThrow().exact())
                .isTrue();
        assertThat(DatePhrases.find("in the next few days", WEDNESDAY)
                        .orElseThrow()
                        .exact())
                .isFalse();
        assertThat(DatePhrases.find("the first week of May", WEDNESDAY)
                        .orElseThrow()
                        .exact())
                .isFalse();
        assertThat(DatePhrases.find("next year", WEDNESDAY).orElseThrow().exact())
                .isFalse();
        assertThat(DatePhrases.find("next week", WEDNESDAY).orElseThrow().exact())
                .isFalse();
        assertThat(DatePhrases.find("by April", WEDNESDAY).orElseThrow().exact())
                .isFalse();
        assertThat(DatePhrases.find("before April", WEDNESDAY).orElseThrow().exact())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"by ", "the end of ", "in the next ", "next ", "Friday the ", "2026-", "1,1", "'", "May 1 ", "a"
            })
    @Timeout(60)
    void hostileTextCostsAsMuchAsItIsLong(String piece) {
        // Given
        String text = piece.repeat(400_000 / piece.length());

        // When
        long begun = System.nanoTime();
        DatePhrases.all(text, WEDNESDAY, WorkingDays.MONDAY_TO_FRIDAY);

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }
}
