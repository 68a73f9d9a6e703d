package dev.headroom.meeting.transcript;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells by their cues who wrote a WebVTT or SubRip file, and reads who says what by that writer's rules. A rule holds
 * for the whole file, never for one cue: "Note: we ship on Friday" has a speaker only where all cues have one.
 */
final class CueFile {

    private final boolean webVtt;
    private final List<Cue> cues;
    private final Tally tally;

    private CueFile(boolean webVtt, List<Cue> cues, Tally tally) {
        this.webVtt = webVtt;
        this.cues = cues;
        this.tally = tally;
    }

    /** Which writer it is, and the time of day of offset 0 where that is told. */
    record Origin(TranscriptDialect dialect, @Nullable OffsetDateTime startsAt) {}

    /** Reads the cues of a file into the tally. */
    static Origin read(Lines lines, Tally tally) {
        String first = lines.peek();
        boolean webVtt = first != null && isHeader(first);
        if (webVtt) {
            passHeader(lines);
        }
        return new CueFile(webVtt, CueBlocks.of(lines, tally), tally).read();
    }

    static boolean isHeader(String line) {
        String header = line.stripTrailing();
        return header.equals("WEBVTT") || header.startsWith("WEBVTT ") || header.startsWith("WEBVTT\t");
    }

    private static void passHeader(Lines lines) {
        lines.next();
        for (String next = lines.peek(); next != null && !next.isBlank(); next = lines.peek()) {
            if (CueTime.isMeant(next)) {
                return;
            }
            lines.next();
        }
    }

    private Origin read() {
        List<@Nullable TeamsMetadata> metadata =
                cues.stream().map(cue -> TeamsMetadata.of(cue.payload())).toList();
        if (2 * metadata.stream().filter(Objects::nonNull).count() > cues.size()) {
            return new Origin(TranscriptDialect.TEAMS_METADATA, keepMetadata(metadata));
        }
        List<CueText.Read> read = texts();
        if (2 * read.stream().filter(CueText.Read::voiced).count() >= Math.max(1, cues.size())) {
            keepVoices(read);
            return new Origin(isTeams() ? TranscriptDialect.TEAMS_VTT : unknownWriter(), null);
        }
        List<String> texts = read.stream()
                .filter(cue -> !cue.parts().isEmpty())
                .map(cue -> cue.parts().get(0).text())
                .toList();
        if (SpeakerLabel.areWritten(texts)) {
            keepLabels(read);
            return new Origin(isZoom() ? TranscriptDialect.ZOOM_VTT : unknownWriter(), null);
        }
        keepVoices(read);
        return new Origin(unknownWriter(), null);
    }

    /** Stops at the limit while it reads, and not when all is read. */
    private List<CueText.Read> texts() {
        List<CueText.Read> texts = new ArrayList<>();
        int characters = 0;
        int voices = 0;
        for (Cue cue : cues) {
            CueText.Read read = CueText.read(cue.payload());
            for (CueText.Spoken spoken : read.parts()) {
                characters += spoken.text().length();
            }
            tally.requireRoom(cue.line(), characters);
            tally.requireVoices(cue.line(), voices += read.parts().size());
            texts.add(read);
        }
        return texts;
    }

    private TranscriptDialect unknownWriter() {
        return webVtt ? TranscriptDialect.WEBVTT : TranscriptDialect.SRT;
    }

    /** Teams writes no ids, or long ones; others that write voice spans number their cues. */
    private boolean isTeams() {
        return webVtt && cues.stream().noneMatch(CueFile::isNumbered);
    }

    private boolean isZoom() {
        return webVtt && cues.stream().allMatch(CueFile::isNumbered);
    }

    private static boolean isNumbered(Cue cue) {
        return cue.id() != null && cue.id().strip().chars().allMatch(Character::isDigit);
    }

    private @Nullable OffsetDateTime keepMetadata(List<@Nullable TeamsMetadata> metadata) {
        OffsetDateTime startsAt = null;
        for (int index = 0; index < cues.size(); index++) {
            Cue cue = cues.get(index);
            TeamsMetadata said = metadata.get(index);
            if (said == null) {
                tally.skip(cue.line(), "It is not the JSON that the other cues are.");
                continue;
            }
            String text = PlainText.paragraph(Objects.requireNonNullElse(said.spokenText(), ""));
            keep(cue, List.of(new CueText.Spoken(PlainText.label(said.speakerName()), text)), said.spokenLanguage());
            startsAt = startsAt == null ? said.startOfTranscript(cue.time().startMs()) : startsAt;
        }
        return startsAt;
    }

    private void keepVoices(List<CueText.Read> read) {
        for (int index = 0; index < cues.size(); index++) {
            keep(cues.get(index), read.get(index).parts(), null);
        }
    }

    private void keepLabels(List<CueText.Read> read) {
        for (int index = 0; index < cues.size(); index++) {
            keep(
                    cues.get(index),
                    read.get(index).parts().stream().map(CueFile::labelled).toList(),
                    null);
        }
    }

    private static CueText.Spoken labelled(CueText.Spoken spoken) {
        SpeakerLabel label = spoken.speaker() == null ? SpeakerLabel.of(spoken.text()) : null;
        return label == null ? spoken : new CueText.Spoken(PlainText.label(label.speaker()), label.text());
    }

    private void keep(Cue cue, List<CueText.Spoken> said, @Nullable String language) {
        List<CueText.Spoken> words = new ArrayList<>(said);
        words.removeIf(spoken -> spoken.text().isEmpty());
        if (words.isEmpty()) {
            tally.skip(cue.line(), "It has no text.");
        }
        for (CueText.Spoken spoken : words) {
            tally.keep(
                    cue.line(),
                    new SpokenCue(
                            cue.cueId(),
                            cue.time().startMs(),
                            cue.time().endMs(),
                            spoken.speaker(),
                            spoken.text(),
                            PlainText.language(language)));
        }
    }
}
