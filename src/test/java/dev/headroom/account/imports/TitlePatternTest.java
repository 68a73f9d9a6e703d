package dev.headroom.account.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.headroom.platform.errors.BadInput;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patterns a mapping may have: those that are compiled and matched in a time we can promise. */
class TitlePatternTest {

    @Test
    @Timeout(5)
    void patternOfManyStepsIsRefusedNamingItsRule() {
        String pattern = ".{0,1000}".repeat(50) + "zzz";

        assertThatThrownBy(() -> TitlePattern.compileAll(List.of("cisco", pattern), "offerings"))
                .isInstanceOfSatisfying(BadInput.class, refusal -> assertThat(refusal.field())
                        .containsExactly("mapping", "offerings", "1", "titlePattern"))
                .hasMessageContaining("1000 steps");
    }

    /** Some would take gigabytes to compile, others would never end. */
    @ParameterizedTest
    @Timeout(5)
    @ValueSource(
            strings = {
                "(((a{1000}){1000}){1000}){1000}",
                "(?:a{999}){2,}",
                "a{0,9}(?i){999}",
                "(?i)\u1C80",
                "(?i)[\u0410-\u2DE0]",
                "(?i)\\x{1c84}",
                "(?i)[^\\x{1c80}-\\x{1c81}]",
                "\\pL{60}"
            })
    void patternThatTakesTooLongIsRefusedWithoutCompilingIt(String pattern) {
        assertThatThrownBy(() -> TitlePattern.compileAll(List.of(pattern), "offerings"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void rulesTogetherHaveALimit() {
        List<String> fifty =
                Collections.nCopies(50, "(?i)switch|router|firewall|wireless|cabling and patch panels|modem");

        assertThat(TitlePattern.compileAll(fifty, "offerings")).hasSize(50);
        assertThatThrownBy(() -> TitlePattern.compileAll(Collections.nCopies(100, fifty.get(0)), "offerings"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("more than 5000");
    }

    @Test
    void ordinaryPatternsAreAllowed() {
        List<Pattern> patterns = TitlePattern.compileAll(
                List.of(
                        "(?i)licen[cs](e|ing)|\\bICT\\b",
                        "^[A-Z]{3}-[0-9]{4,8}\\b",
                        "(?i)[\u00C0-\u00FF]+",
                        "\\p{Cyrillic}+"),
                "offerings");

        assertThat(patterns.get(1).matcher("ABC-12345 bins").find()).isTrue();
        assertThat(patterns.get(2).matcher("caf\u00C9").find()).isTrue();
    }

    @Property(tries = 2000)
    void costIsNeverBelowWhatIsCompiled(@ForAll("patterns") String pattern) {
        var cost = new PatternCost(pattern);
        Assume.that(!cost.isEndless() && cost.steps() < 3000);
        int steps;
        try {
            steps = Pattern.compile(pattern).programSize();
        } catch (PatternSyntaxException e) {
            return;
        }

        assertThat(cost.steps()).as(pattern).isGreaterThanOrEqualTo(steps);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "a",
                        "\u00E9",
                        "\\d",
                        "\\pL",
                        "\\p{Greek}",
                        "[a-z]",
                        "[^]a]",
                        "[[:alpha:]x]",
                        "(?i)",
                        "(",
                        ")",
                        "(?:",
                        "(?P<n>",
                        "|",
                        "*",
                        "+",
                        "?",
                        "{2}",
                        "{1,3}",
                        "{2,}",
                        "{,3}",
                        "{0,9}",
                        ".",
                        "$",
                        "^",
                        "\\b",
                        "\\Qab(\\E",
                        "\\x{41}",
                        "\\x41",
                        "\\123",
                        "[\\d\\pL-\u00E9]",
                        "{",
                        "}",
                        "]")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
