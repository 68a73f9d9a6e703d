package dev.headroom.meeting.speech;

/** How one number is measured, of a source with times and known sides. */
interface SpeechRule {

    SpeechMetric metric();

    SpeechMeasurement measure(Speech speech);
}
