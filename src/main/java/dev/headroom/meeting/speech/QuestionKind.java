package dev.headroom.meeting.speech;

/** What an answer to a question has to be. */
enum QuestionKind {
    /** More than yes or no. */
    OPEN,
    /** Yes or no. */
    CLOSED
}
