package dev.headroom.accountplan.relationship;

/**
 * Through whom something is reached.
 *
 * @param contacts how many engaged contacts
 * @param people the engaged people: two contacts of one person are one
 * @param members who of us is in touch with them
 * @param decisionMaker whether one of them decides
 */
record Reach(int contacts, Sole people, Sole members, boolean decisionMaker) {

    static final Reach NOBODY = new Reach(0, Sole.NOBODY, Sole.NOBODY, false);

    static Reach through(Engagement.Standing standing, boolean decides) {
        return new Reach(1, Sole.of(standing.contact().person()), standing.members(), decides);
    }

    Reach plus(Reach other) {
        return new Reach(
                contacts + other.contacts,
                people.plus(other.people),
                members.plus(other.members),
                decisionMaker || other.decisionMaker);
    }
}
