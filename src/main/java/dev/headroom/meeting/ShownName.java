package dev.headroom.meeting;

import dev.headroom.platform.text.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name as meetings show it, such as "Grigaitis, Saulius (Grandine)", taken apart: who, and what stands behind it.
 *
 * @param key what two spellings of one person's name have in common: letter case, accents and order don't count
 * @param companies what stands behind the name, as keys of companies, in their order
 */
public record ShownName(String key, List<String> companies) {

    /** Behind a name in brackets, or after a bar, an at sign or a dash that stands alone. */
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*[(\\[]([^()\\[\\]]*)[)\\]]\\s*");

    private static final Pattern AFTER_A_SIGN = Pattern.compile("(.+?)(?:\\s*\\|\\s*|\\s+[@\u2013\u2014/-]\\s+)(.+)");
    private static final Pattern LAST_FIRST = Pattern.compile("([^,]+),([^,]+)");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    /** No name has more behind it, and each costs a pass over the whole. */
    private static final int MOST_BEHIND = 5;

    /** What providers and people add that is no company. */
    private static final Set<String> NOTES = Set.of(
            "guest",
            "host",
            "co host",
            "me",
            "you",
            "external",
            "extern",
            "unverified",
            "organizer",
            "presenter",
            "phone",
            "mobile",
            "he him",
            "she her",
            "they them");

    /** What stands behind a comma and is no first name. */
    private static final Set<String> DEGREES =
            Set.of("phd", "md", "mba", "pmp", "jr", "sr", "msc", "bsc", "cpa", "esq");

    private static final Set<String> LEGAL_FORMS = Set.of(
            "limited",
            "ltd",
            "pty",
            "inc",
            "incorporated",
            "llc",
            "llp",
            "gmbh",
            "ag",
            "se",
            "plc",
            "corp",
            "corporation",
            "company",
            "co",
            "bv",
            "nv",
            "sa",
            "sas",
            "srl",
            "spa",
            "ab",
            "as",
            "oy",
            "kg");

    /** The parts of a name as they are shown. */
    private record Parts(String name, List<String> companies) {}

    public ShownName {
        companies = List.copyOf(companies);
    }

    static ShownName of(String shown) {
        Parts parts = parts(shown);
        return new ShownName(key(parts.name()), parts.companies());
    }

    /** The words of the name alone as they are shown, the first name in front, without what stands behind them. */
    public static List<String> words(String shown) {
        return Stream.of(parts(shown).name().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Parts parts(String shown) {
        List<String> companies = new ArrayList<>();
        String name = shown.strip();
        Matcher behind = behind(name);
        for (int passes = 0; passes < MOST_BEHIND && behind.matches(); passes++, behind = behind(name)) {
            name = behind.group(1).strip();
            String company = company(behind.group(2));
            if (!company.isEmpty() && !NOTES.contains(company)) {
                companies.add(0, company);
            }
        }
        return new Parts(inOrder(name), companies);
    }

    private static Matcher behind(String name) {
        Matcher brackets = IN_BRACKETS.matcher(name);
        return brackets.matches() ? brackets : AFTER_A_SIGN.matcher(name);
    }

    private static String inOrder(String name) {
        Matcher turned = LAST_FIRST.matcher(name);
        if (!turned.matches()) {
            return name;
        }
        return DEGREES.contains(key(turned.group(2)))
                ? turned.group(1)
                : turned.group(2).strip() + " " + turned.group(1).strip();
    }

    /** What two spellings of one company's name have in common; its legal form is none of it. */
    static String company(String name) {
        List<String> words = new ArrayList<>(List.of(key(name).split(" ", -1)));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    /** Whether both may be one person: the same name, and no two different companies behind it. */
    boolean fits(ShownName other) {
        return !key.isEmpty()
                && key.equals(other.key)
                && (companies.isEmpty() || other.companies.isEmpty() || companies.equals(other.companies));
    }

    private static String key(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(Text.key(text), Normalizer.Form.NFD))
                .replaceAll("");
        return NO_LETTER.matcher(unaccented(plain)).replaceAll(" ").strip();
    }

    /** Letters that no accent is taken from, but that people who lack the key write without. */
    private static String unaccented(String text) {
        return text.replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }
}
