/// One thing that happened: when, who, what, and their own words.
package struct TimelineEntry: Sendable {
    package var when: String
    /// The moment as ISO 8601, for machines.
    package var moment: String
    package var who: String
    /// Goes on from the name: "asked Dr. Helen Osei for a phone call".
    package var sentence: String
    package var detail: String?
    package var tone: Tone

    package init(
        when: String, moment: String, who: String, sentence: String, detail: String? = nil,
        tone: Tone = .neutral
    ) {
        self.when = when
        self.moment = moment
        self.who = who
        self.sentence = sentence
        self.detail = detail
        self.tone = tone
    }
}
