package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.wording.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verbs of which something comes out that another person can see, and those of which nothing does. */
final class Verbs {

    private static final Set<String> ACTION = Set.of("""
        add analyze analyse answer apply approve arrange ask assign attach book bring build bump call
        check circulate clarify collect compile complete confirm connect contact coordinate create
        deliver dig discuss document double-check draft drop edit email ensure escalate evaluate extend
        file finalize finalise find finish fix follow forward gather implement include incorporate
        inform integrate interview introduce investigate invite invoice issue join keep launch link loop
        mail make merge message move negotiate notify onboard open order organize organise pay ping post
        prepare present price propose provide publish pull push put quote raise reach recruit redline
        release remind remove reply report request resend research reserve resolve respond return review
        revise rewrite ring run schedule screen send set share ship shortlist sign sort source speak
        submit summarize summarise supply sync talk tell test text touch transfer translate update
        upload validate verify work write
        """.strip().split("\\s+"));

    /** Verbs that act only with these words after them: "I'll take a look", but not "I'll take that". */
    private static final Map<String, List<List<String>>> WITH = Map.ofEntries(
            with("get", "back", "you", "that", "it", "them", "him", "her", "in", "someone", "somebody", "my", "our"),
            with("take", "a look", "care", "it offline", "that offline", "the action", "an action", "it up", "it on"),
            with("come", "back"),
            with("go", "back", "over", "through", "and"),
            with("give", "you", "them", "him", "her", "feedback", "an update", "everyone"),
            with("have", "a look", "it ready", "that ready", "someone", "somebody", "my", "our", "them", "him", "her"),
            with("look", "into", "at", "up", "for"),
            with("circle", "back"),
            with("figure", "out"),
            with("double", "check"),
            with("let", "you know", "you all know", "you guys know", "them know", "him know", "her know"),
            with("be", "in touch"),
            with("hand", "over the", "over a", "over an", "over my", "over our", "over your", "over all", "over these"),
            with("pass", "this on", "it on", "that on", "them on", "this along", "it along", "that along", "on your"),
            with("start", "the", "a", "an", "our", "my", "your", "on the", "on your", "preparing", "working"));

    private static final Map<String, String> FROM_ING = ing();

    private Verbs() {}

    private static Map.Entry<String, List<List<String>>> with(String verb, String... after) {
        return Map.entry(verb, Words.phrases(after));
    }

    private static Map<String, String> ing() {
        Map<String, String> forms = new HashMap<>();
        for (String verb : ACTION) {
            forms.put(verb + "ing", verb);
            forms.put(verb + verb.charAt(verb.length() - 1) + "ing", verb);
            if (verb.endsWith("e")) {
                forms.put(verb.substring(0, verb.length() - 1) + "ing", verb);
            }
        }
        forms.put("getting", "get");
        forms.put("giving", "give");
        forms.put("taking", "take");
        forms.put("looking", "look");
        return Map.copyOf(forms);
    }

    /** Whether the word is such a verb, with what it needs after it. */
    static boolean isAction(Words words, int at) {
        String verb = words.at(at).text();
        List<List<String>> with = WITH.get(verb);
        if (with == null) {
            return ACTION.contains(verb);
        }
        return with.stream().anyMatch(after -> words.follow(at + 1, after));
    }

    /** The verb at a place as a dictionary has it, so that "be sending" and "send" are one. */
    static String plain(Words words, int at) {
        String verb = words.at(at).text();
        return FROM_ING.getOrDefault(verb, verb);
    }

    /** The plain form of "sending"; empty for what is no such verb. */
    static String fromIng(String word) {
        return FROM_ING.getOrDefault(word, "");
    }
}
