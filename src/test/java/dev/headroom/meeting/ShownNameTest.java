package dev.headroom.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What meetings show as a name, taken apart. */
class ShownNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Felix (Geth); felix; geth",
                "Saulius Grigaitis | Grandine; saulius grigaitis; grandine",
                "Smith, John (ACT Health); john smith; act health",
                "Ann Lee [Data#3 Limited]; ann lee; data 3",
                "Ann Lee - Data#3 Pty Ltd; ann lee; data 3",
                "Ann Lee @ Example GmbH; ann lee; example",
            })
    void aCompanyBehindTheNameIsTakenFromIt(String shown, String key, String company) {
        ShownName name = ShownName.of(shown);

        assertThat(name.key()).isEqualTo(key);
        assertThat(name.companies()).containsExactly(company);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ann Lee (Guest); ann lee",
                "Ann Lee (she/her); ann lee",
                "Lee, Ann (External); ann lee",
                "Lee-Smith, Ann; ann lee smith",
                "Ann Lee, PhD; ann lee",
                "  ANN   LEE ; ann lee",
                "Zoë Müller; zoe muller",
                "Søren Łukasz; soren lukasz",
                "李 小龙; 李 小龙",
            })
    void whatIsNoCompanyIsNoPartOfTheName(String shown, String key) {
        ShownName name = ShownName.of(shown);

        assertThat(name.key()).isEqualTo(key);
        assertThat(name.companies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ann Lee; lee, ann; true",
                "Ann Lee (Geth); Ann Lee; true",
                "Ann Lee (Geth); Ann Lee | Grandine; false",
                "Ann Lee; Ann Leigh; false",
                "Ann; Ann Lee; false",
            })
    void namesFitWhenTheyMayBeOnePersons(String one, String other, boolean fit) {
        assertThat(ShownName.of(one).fits(ShownName.of(other))).isEqualTo(fit);
    }

    @Test
    void aNameOfSignsAloneIsNobodys() {
        ShownName name = ShownName.of("???");

        assertThat(name.fits(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Grigaitis, Saulius (Grandine); Saulius Grigaitis",
                "Zoë Müller | Example GmbH; Zoë Müller",
                "Ann Lee-Smith, PhD; Ann Lee-Smith",
                "  Ann   Lee (she/her) ; Ann Lee",
            })
    void theWordsOfANameAreThoseThatAreShown(String shown, String words) {
        assertThat(ShownName.words(shown)).containsExactly(words.split(" "));
    }

    @Test
    void aNameOfNothingHasNoWords() {
        assertThat(ShownName.words("  ")).isEmpty();
    }
}
